import { limits } from '../aws/limits.ts';
import { sizeText } from '../bytes.ts';
import { defineRule } from './define.ts';

export const maxZippedSize = defineRule({
  id: 'max-zipped-size',
  scope: 'project',
  category: 'declarations',
  severity: 'error',
  recommended: true,
  summary: 'A zip of more than 50 MB that is handed to Lambda without a bucket',
  messages: {
    tooLarge:
      'The zip of {{name}} has {{size}}, and Lambda takes no more than {{most}} without a bucket, so the deployment fails.',
  },
  hints: {
    tooLarge:
      'Upload it to a bucket and name that (`s3_bucket` and `s3_key`), or leave out what does not run on Lambda.',
  },
  *check({ workspace, shipments, layers }) {
    for (const unit of [...workspace.functions, ...workspace.layers]) {
      const { id, name, declaredAt, uploadsDirectly } = unit;
      if (!uploadsDirectly || (unit.kind === 'function' && unit.packageType === 'Image')) continue;
      // Compressing takes time, and what is small enough as it is cannot get larger by much.
      if ((shipments.of(id)?.unzippedBytes ?? 0) <= limits.zippedBytes) continue;
      const bytes = shipments.zippedBytes(id);
      if (bytes === undefined || bytes <= limits.zippedBytes) continue;
      const functions = unit.kind === 'function' ? [id] : (layers.get(id)?.attachedTo ?? []);
      const data = { name, size: sizeText(bytes), most: sizeText(limits.zippedBytes) };
      const { file, range = [0, 0] } = declaredAt;
      yield { message: 'tooLarge', file, range, functions, data };
    }
  },
});
