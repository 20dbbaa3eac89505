// SPDX-License-Identifier: MIT

const now = () => Math.floor(Date.now() / 1000);

// oidc-provider's storage interface on one Map per authority; nothing outlives the process. A refresh
// token counts as used only `grace` seconds after its use.
export function memoryStore({ grace = 0 } = {}) {
  const entries = new Map();
  let sweepAt = 10000;

  function sweep() {
    for (const [key, { expiresAt }] of entries) {
      if (expiresAt <= now()) entries.delete(key);
    }
    sweepAt = 2 * Math.max(entries.size, 5000);
  }

  const first = (model, wanted) => {
    for (const [key, { payload }] of entries) {
      if (key.startsWith(`${model}:`) && wanted(payload)) return payload;
    }
    return undefined;
  };

  return class {
    constructor(model) {
      this.model = model;
    }

    key(id) {
      return `${this.model}:${id}`;
    }

    async upsert(id, payload, ttl) {
      if (entries.size >= sweepAt) sweep();
      entries.set(this.key(id), { payload, expiresAt: ttl ? now() + ttl : Infinity });
    }

    async find(id) {
      const entry = entries.get(this.key(id));
      return entry && entry.expiresAt > now() ? entry.payload : undefined;
    }

    async findByUid(uid) {
      return first(this.model, (payload) => payload.uid === uid);
    }

    async findByUserCode(userCode) {
      return first(this.model, (payload) => payload.userCode === userCode);
    }

    async consume(id) {
      const payload = await this.find(id);
      const consume = () => { if (payload) payload.consumed = now(); };
      if (grace && this.model === 'RefreshToken') setTimeout(consume, grace * 1000).unref();
      else consume();
    }

    async destroy(id) {
      entries.delete(this.key(id));
    }

    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of entries) {
        if (key.startsWith(`${this.model}:`) && payload.grantId === grantId) entries.delete(key);
      }
    }
  };
}
