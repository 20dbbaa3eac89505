// SPDX-License-Identifier: MIT
//
// What both shapes make of their arguments.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

export const aDay = 86400;

export class UsageError extends Error {}

export const text = (value) => ({ type: 'string', default: value });
export const list = { type: 'string', multiple: true, default: [] };
export const flag = { type: 'boolean', default: false };

export function parse(args, options) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(error.message);
  }
}

export function wholeNumber(values, name, least, most) {
  const value = Number(values[name]);
  if (!/^\d+$/.test(values[name]) || value < least || value > most) {
    throw new UsageError(`--${name} takes a whole number from ${least} to ${most}`);
  }
  return value;
}

export function oneOf(values, name, ...choices) {
  if (!choices.includes(values[name])) {
    throw new UsageError(`--${name} takes ${choices.join(' or ')}`);
  }
  return values[name];
}

export const separate = (entries) => entries.flatMap((entry) => entry.split(',')).filter(Boolean);

export function readFrom(name, file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--${name}: ${error.message}`);
  }
}

export function jwksFrom(file) {
  if (!file) return [];
  try {
    const parsed = JSON.parse(readFrom('client-jwks', file));
    return parsed.keys || [parsed];
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--client-jwks: ${error.message}`);
  }
}
