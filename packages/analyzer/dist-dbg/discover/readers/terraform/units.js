import { codeOf } from "./code.js";
import { filledIn } from "./plan.js";
import { layerCode, sourcePackage } from "./registry-module.js";
import { isNull, textOf } from "./values.js";
const REGISTRY = /(?:^|\/)terraform-aws-modules\/(?:lambda\/aws|terraform-aws-lambda)(?:\.git)?(?:[/?]|$)(?!\/?modules\/)/;
const REGISTRY_PART = /(?:^|\/)terraform-aws-modules\//;
/** Every function and layer of a module and of those it calls. */
export function unitsIn(module, archives, host) {
    const own = (type, kind) => module.resources(type).flatMap(({ instances }) => instances.items.map((resource) => ({
        ...unitOf(resource, kind, instances),
        package: packageOf(resource, kind, archives, host),
    })));
    const called = module
        .resources('module')
        .flatMap(({ instances }) => instances.items.flatMap((resource) => unitsOfCall(resource, instances, archives, host, module.callsLambdaModule(resource))));
    return [
        ...own('aws_lambda_function', 'function'),
        ...own('aws_lambda_layer_version', 'layer'),
        ...called,
        ...module.children().flatMap((child) => unitsIn(child, archives, host)),
    ];
}
/** The function or layer that a module from elsewhere makes of its arguments; none for most modules. */
export function unitsOfCall(resource, instances, archives, host, isCopy = false) {
    const isRegistry = isCopy || isRegistryModule(resource);
    const kind = isRegistry ? kindOf(resource) : isForeignFunction(resource) ? 'function' : undefined;
    if (kind === undefined)
        return [];
    return [{ ...unitOf(resource, kind, instances), package: packageOf(resource, kind, archives, host) }];
}
function unitOf(resource, kind, { open }) {
    return {
        kind,
        resource,
        id: `${resource.declaredAt.file}#${resource.address}`,
        deployedIn: resource.base,
        ...(open && { open }),
    };
}
/** The functions and layers of a plan; where the configuration declares the same, the plan only fills in what is open there. */
export function withPlan(declared, planned, host) {
    const ofType = (...types) => planned.filter(({ type }) => types.includes(type));
    const archives = {
        zips: ofType('data.archive_file', 'archive_file'),
        uploads: ofType('aws_s3_object', 'aws_s3_bucket_object'),
        scripted: [],
    };
    const inPlan = (kind) => ofType(kind === 'function' ? 'aws_lambda_function' : 'aws_lambda_layer_version');
    const kept = declared
        .filter(({ kind, open, resource }) => !open || !inPlan(kind).some(({ address }) => address.startsWith(`${resource.address}[`)))
        .map((unit) => {
        const same = inPlan(unit.kind).find(({ address }) => address === unit.resource.address);
        return same && unit.kind === 'function' ? { ...unit, resource: filledIn(unit.resource, same) } : unit;
    });
    const isNew = (kind, { address }) => !kept.some((unit) => unit.kind === kind && [address, address.replace(/\.this\[0\]$/, '')].includes(unit.resource.address));
    return ['function', 'layer'].reduce((units, kind) => [
        ...units,
        ...inPlan(kind)
            .filter((resource) => isNew(kind, resource))
            .map((resource) => ({
            ...unitOf(resource, kind, { form: 'one', items: [] }),
            package: { prefix: '', code: codeOf(resource, archives, host) },
        })),
    ], kept);
}
/** `terraform-aws-modules/lambda/aws`, from the registry or from its repository. */
const isRegistryModule = (resource) => resource.type === 'module' && REGISTRY.test(textOf(resource.attribute('source')) ?? '');
/** A module from elsewhere that is told a handler and a runtime makes a function, whoever wrote it. */
function isForeignFunction(resource) {
    const source = textOf(resource.attribute('source'));
    if (source === undefined || /^(?:\.\.?(?:\/|$)|\/)/.test(source) || REGISTRY_PART.test(source))
        return false;
    const isGiven = (name) => {
        const value = resource.attribute(name);
        return value !== undefined && !isNull(value);
    };
    return isGiven('handler') && isGiven('runtime');
}
/** What the registry's module makes of its switches. */
function kindOf(resource) {
    const isOn = (name, otherwise) => (textOf(resource.attribute(name)) ?? String(otherwise)) === 'true';
    if (!isOn('create', true))
        return undefined;
    if (isOn('create_layer', false))
        return 'layer';
    return isOn('create_function', true) ? 'function' : undefined;
}
function packageOf(resource, kind, archives, host) {
    const source = resource.attribute('source_path') ?? resource.attribute('source_dir');
    if (source && !isNull(source))
        return kind === 'layer' ? layerCode(resource, source, host) : sourcePackage(resource, source, host);
    // The registry's module packs for others too.
    const packer = packageGiven(resource)?.source?.resource;
    if (packer?.type === 'module' && packer !== resource && packer.attribute('source_path'))
        return packageOf(packer, kind, archives, host);
    return { prefix: '', code: codeOf(resource, archives, host) };
}
const packageGiven = (resource) => resource.attribute('local_existing_package') ?? resource.attribute('filename');
//# sourceMappingURL=units.js.map