import { amplify } from "./amplify.js";
import { amplifyCode } from "./amplify-code.js";
import { architect } from "./architect.js";
import { cdkOut } from "./cdk-out.js";
import { cdkSource } from "./cdk-source.js";
import { cloudformation } from "./cloudformation.js";
import { pulumi } from "./pulumi.js";
import { serverless } from "./serverless.js";
import { sst } from "./sst.js";
import { sstStacks } from "./sst-stacks.js";
import { terraform } from "./terraform.js";
/** Every way of declaring functions that we can read. */
export const readers = [
    amplify,
    amplifyCode,
    architect,
    cdkOut,
    cdkSource,
    cloudformation,
    pulumi,
    serverless,
    sst,
    sstStacks,
    terraform,
];
//# sourceMappingURL=index.js.map