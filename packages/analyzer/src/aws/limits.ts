import type { Architecture } from '../model/workspace.ts';

/**
 * What AWS accepts, as we last read it. Everything dated about limits stands here, so that one look at AWS's pages renews it.
 * Sizes: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html, whose "MB" are 1,048,576 bytes.
 */
export const limits: Limits = {
  asOf: '2026-10',
  layersPerFunction: 5,
  unzippedBytes: 262_144_000,
  zippedBytes: 52_428_800,
  // The service's own validation message of 2026-01; https://docs.aws.amazon.com/lambda/latest/api/API_Layer.html prints a looser one.
  layerArn:
    /^(?:arn:(?:aws[a-zA-Z-]*)?:lambda:(?:eusc-)?[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\d:\d{12}:layer:[\w-]+:\d+|arn:[a-zA-Z0-9-]+:lambda:::awslayer:[\w-]+)$/,
  layerArnLength: 2048,
  // https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html
  defaultArchitecture: 'x86_64',
};

interface Limits {
  /** Year and month of the last look. */
  readonly asOf: string;
  /** A hard limit: AWS raises it for nobody. */
  readonly layersPerFunction: number;
  /** Of the function and all its layers together; also of one layer when it is published. */
  readonly unzippedBytes: number;
  /** Of a zip handed over directly; larger ones go through S3. */
  readonly zippedBytes: number;
  /** Of a layer version, anchored. */
  readonly layerArn: RegExp;
  readonly layerArnLength: number;
  /** Of a function that states none. */
  readonly defaultArchitecture: Architecture;
}
