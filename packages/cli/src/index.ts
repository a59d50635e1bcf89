export { type Config, defineConfig, type RuleConfig } from './config/config.ts';
export type { Report, GraphReport } from '@layerlint/analyzer';
