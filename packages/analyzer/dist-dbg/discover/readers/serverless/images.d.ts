import type { DeclaredFunction } from '../../reader.ts';
import type { Service } from './service.ts';
import { type Located } from './variables.ts';
/** What the framework puts into a function's image, which it builds of a folder under `provider.ecr.images`. */
export declare function imageCode(service: Service, value: Located | undefined): Pick<DeclaredFunction, 'root' | 'handler' | 'entry' | 'bundled'>;
//# sourceMappingURL=images.d.ts.map