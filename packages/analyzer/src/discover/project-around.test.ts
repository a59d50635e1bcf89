import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../host/memory.ts';
import { projectAround } from './project-around.ts';

const test = suite('the project around a declaration');

const around = (file: string, ...others: string[]) =>
  projectAround(memoryHost(Object.fromEntries([file, ...others].map((name) => [name, '']))), file);

test('a monorepo with one lock file is one project', () => {
  const others = ['pnpm-lock.yaml', 'package.json', 'services/orders/package.json'];
  assert.is(around('services/orders/template.yaml', ...others), '');
});

test('a folder with a lock file of its own is a project of its own', () => {
  const others = ['package-lock.json', 'services/orders/package-lock.json'];
  assert.is(around('services/orders/template.yaml', ...others), 'services/orders');
});

test('without lock files the nearest package.json, and without those the folder', () => {
  assert.is(around('orders/infra/template.yaml', 'orders/package.json', 'package.json'), 'orders');
  assert.is(around('orders/infra/template.yaml'), 'orders/infra');
});

test.run();
