// SPDX-License-Identifier: MIT
//
// Under which organisation a token is issued, and HelseID's refusals: details in the client assertion of a
// refresh (assertion_details), for that token, or in the request object of a sign-in (authorization_details),
// for all of its tokens.

import { errors } from 'oidc-provider';

const claim = (name) => `helseid://claims/client/claims/orgnr_${name}`;
const journal = 'nhn:sfm:journal_id';
const attest = 'nhn:tillitsrammeverk:parameters';
const number = /^[0-9]{9}$/;
const systems = { multi: 'urn:oid:1.0.6523', single: 'urn:oid:2.16.578.1.12.4.1.4.101' };

function refuse(code, words) {
  throw new errors.AccessDenied(`HID-${code}: ${words}`);
}

function readOrganisation(detail, options) {
  const { system, type, value } = detail.practitioner_role?.organization?.identifier || {};
  if (type !== 'ENH' || typeof value !== 'string') refuse(1007, 'the organisation is not to specification');
  if (options.tenancy === 'none') refuse(1005, 'the client may not name its parent organisation');
  if (system !== systems[options.tenancy]) {
    refuse(options.tenancy === 'single' ? 1005 : 1010, 'the system does not suit the client');
  }
  const [parent, child = ''] = options.tenancy === 'single' ? [options.parent, value] : value.split(':').slice(2);
  const isWhole = options.tenancy === 'single' || value === `NO:ORGNR:${parent}:${child}`;
  if (!isWhole || ![parent, child || parent].every((text) => number.test(text))) refuse(1004, 'nine digits, without spaces');
  const children = options.organisations.get(parent);
  if (!children) refuse(1001, 'the parent organisation is not on the list');
  if (child && children.size && !children.has(child)) {
    refuse(options.tenancy === 'single' ? 1002 : 1003, 'the child organisation is not on the list');
  }
  return { [claim('parent')]: parent, [claim('child')]: child || undefined };
}

/// Details as claims of an access token.
function claimsFrom(details, options) {
  const claims = {};
  for (const detail of [details].flat()) {
    if (detail.type === 'helseid_authorization') Object.assign(claims, readOrganisation(detail, options));
    else if (detail.type === 'nhn:sfm:journal-id' && detail.value?.journal_id) claims[journal] = detail.value.journal_id;
    else if (detail.type === attest && detail.practitioner) claims[attest] = detail;
    else refuse(1007, 'a detail that is not to specification');
  }
  return claims;
}

export function organisationRules(options) {
  const ofGrant = new Map();

  // Runs for each authenticated request, before any code or refresh token is used up.
  async function checkAssertion(ctx, payload) {
    const { grant_type: grantType, refresh_token: refreshToken } = ctx.oidc.body;
    const details = payload.assertion_details ?? payload.authorization_details;
    if (details === undefined) return;
    if (payload.assertion_details && payload.authorization_details) refuse(1007, 'both names for details');
    if (grantType !== 'refresh_token') refuse(1009, 'no details in the assertion of this grant');
    const refresh = await ctx.oidc.provider.RefreshToken.find(refreshToken);
    if (refresh && ofGrant.has(refresh.grantId)) refuse('DOUBLE-STRUCTURE', 'details in the request object, too');
    ctx.state.organisation = claimsFrom(details, options);
  }

  // Runs for each request object.
  function checkRequestObject(ctx, { authorization_details: details }) {
    if (details !== undefined) ctx.state.organisation = claimsFrom(details, options);
  }

  return {
    checkAssertion,
    checkRequestObject,
    /// The claims travel with the sign-in in a parameter of our own.
    note: (ctx) => {
      if (ctx.state.organisation) ctx.oidc.params.organisation = JSON.stringify(ctx.state.organisation);
    },
    settle: (ctx, grantId) => {
      if (ctx.oidc.params.organisation) ofGrant.set(grantId, JSON.parse(ctx.oidc.params.organisation));
    },
    claims: (ctx, token) => ({
      [claim('parent')]: options.parent,
      'helseid://claims/client/client_tenancy': options.tenancy === 'none' ? 'none' : `${options.tenancy}-tenant`,
      ...ofGrant.get(token.grantId),
      ...ctx.state.organisation,
    }),
  };
}
