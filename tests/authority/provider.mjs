// SPDX-License-Identifier: MIT

import { randomBytes } from 'node:crypto';

import { errors, interactionPolicy, Provider } from 'oidc-provider';

import { canary, markOpaqueSecrets } from './canary.mjs';
import { clinicianOf, isSynthetic, organisation } from './clinicians.mjs';
import { signInRoutes } from './interactions.mjs';
import { publicPart } from './keys.mjs';
import { helseidManners } from './manners.mjs';
import { organisationRules } from './organisations.mjs';
import { errorPage, signedOutPage, signOutPage } from './pages.mjs';
import { redirectUri } from './profile.mjs';
import { protectedApi } from './protectedapi.mjs';
import { legalScope, plainScope } from './scopes.mjs';
import { isPageFree, signIn } from './signin.mjs';
import { memoryStore } from './store.mjs';

const hour = 3600;
const algorithms = ['RS', 'PS', 'ES'].flatMap((family) => [256, 384, 512].map((bits) => family + bits));

const parentOrganisation = 'helseid://claims/client/claims/orgnr_parent';

// Scopes about the person, and the claims they bring into the ID token.
const identityClaims = {
  openid: ['sub', 'amr', 'idp', 'canary'],
  profile: ['name', 'given_name', 'family_name', parentOrganisation],
  'helseid://scopes/identity/pid': ['helseid://claims/identity/pid'],
  'helseid://scopes/identity/security_level': ['helseid://claims/identity/security_level'],
  'helseid://scopes/identity/assurance_level': ['helseid://claims/identity/assurance_level'],
  'helseid://scopes/hpr/hpr_number': ['helseid://claims/hpr/hpr_number'],
};
const identityScopes = ['offline_access', ...Object.keys(identityClaims)];

// How somebody signed in, as signin.mjs has written it.
const circumstances = (token) => JSON.parse(token?.acr || '{}');

function claimsOf(person, token) {
  const { level, idp } = circumstances(token);
  return {
    sub: person.sub,
    idp,
    canary,
    name: person.name,
    given_name: person.givenName,
    family_name: person.familyName,
    'helseid://claims/identity/pid': person.pid,
    'helseid://claims/identity/security_level': level,
    'helseid://claims/identity/assurance_level': level === '4' ? 'high' : 'substantial',
    'helseid://claims/hpr/hpr_number': person.hpr,
    [parentOrganisation]: organisation,
  };
}

// Of the parameters that HelseID adds, those that choose how to sign in.
function checkTestPerson(ctx, pid) {
  if (pid && !isSynthetic(pid)) throw new errors.InvalidRequest('test_pid is no synthetic number');
}

function checkTestLevel(ctx, level) {
  if (level && !['3', '4'].includes(level)) throw new errors.InvalidRequest('test_security_level is 3 or 4');
}

function checkOrganisation(ctx, number) {
  if (number && !/^\d{9}$/.test(number)) throw new errors.InvalidRequest('on_behalf_of is no organisation number');
}

// There is no consent page. prompt=consent and prompt=select_account show the sign-in page.
function promptPolicy() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  // Whoever is named signs in anew, whoever may be signed in.
  policy.get('login').checks.add(new interactionPolicy.Check('test_person', 'a test person is named', (ctx) =>
    isPageFree(ctx.oidc.params) && !ctx.oidc.result?.login));
  for (const name of ['consent', 'select_account']) {
    policy.add(new interactionPolicy.Prompt({ name, requestable: true }));
  }
  return policy;
}

// HelseID's assertions: the audience is the issuer and nothing else, and they are short-lived.
function checkAssertion(ctx, payload) {
  if (payload.aud !== ctx.oidc.issuer) {
    throw new errors.InvalidClientAuth('client assertion: aud must be the issuer');
  }
  const leeway = 15;
  if (payload.exp > Date.now() / 1000 + 60 + leeway) {
    throw new errors.InvalidClientAuth('client assertion: exp is more than 60 seconds ahead');
  }
}

// The scope as the client sent it, before oidc-provider took offline_access out of it.
function scopeAsSent(ctx) {
  const sent = ctx.method === 'POST' ? ctx.oidc.body : ctx.query;
  return String(ctx.state.requestObject?.scope || sent.scope || '').split(' ');
}

export function createProvider({ issuer, port, options, apis, signingKey, clientKeys }) {
  const organisations = organisationRules(options);
  const known = new Set([...identityScopes, ...[...apis.values()].flat().map(legalScope)]);

  // Runs for each authorization request. oidc-provider keeps offline_access only together with
  // prompt=consent; HelseID has no consent, so the wish travels in a parameter of our own.
  function checkScopes(ctx) {
    const { params } = ctx.oidc;
    if (scopeAsSent(ctx).includes('offline_access')) params.offline = 'yes';
    organisations.note(ctx);
    for (const scope of ctx.oidc.requestParamScopes) {
      if (!known.has(scope)) throw new errors.InvalidScope('scope is not known', scope);
    }
  }

  function resourceServer(ctx, resource) {
    const scopes = apis.get(resource);
    if (!scopes) throw new errors.InvalidTarget('resource is not known');
    const granted = ctx.oidc.route === 'token'
      ? scopes.filter((scope) => !options.rejectedScopes.has(scope))
      : scopes;
    return {
      scope: granted.map(legalScope).join(' '),
      audience: resource,
      accessTokenFormat: 'jwt',
      accessTokenTTL: options.accessTtl,
    };
  }

  // Signing in grants what was asked for. Each sign-in gets a grant of its own, so that the
  // revocation of one leaves the others alone.
  async function grantAll(ctx) {
    const grant = new ctx.oidc.provider.Grant({
      accountId: ctx.oidc.session.accountId,
      clientId: ctx.oidc.client.clientId,
    });
    grant.addOIDCScope([...ctx.oidc.requestParamOIDCScopes].join(' '));
    if (ctx.oidc.params.offline) grant.addOIDCScope('offline_access');
    for (const [resource, server] of Object.entries(ctx.oidc.resourceServers)) {
      const scopes = [...ctx.oidc.requestParamScopes].filter((scope) => server.scopes.has(scope));
      if (scopes.length) grant.addResourceScope(resource, scopes.join(' '));
    }
    organisations.settle(ctx, await grant.save());
    return grant;
  }

  function accessTokenClaims(ctx, token) {
    const person = clinicianOf(token.accountId);
    const { AuthorizationCode: code, RefreshToken: refresh } = ctx.oidc.entities;
    const { level, onBehalfOf } = circumstances(code || refresh);
    return {
      'helseid://claims/client/client_name': ctx.oidc.client.clientName,
      'helseid://claims/identity/security_level': level,
      'helseid://claims/hpr/hpr_number': person && person.hpr,
      ...(onBehalfOf && { 'helseid://claims/client/on_behalf_of': onBehalfOf }),
      ...organisations.claims(ctx, token),
      canary,
    };
  }

  const provider = new Provider(issuer, {
    adapter: memoryStore(options),
    jwks: { keys: [signingKey] },
    clients: [{
      client_id: options.clientId,
      client_name: 'Knippe sandbox',
      application_type: 'native',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [redirectUri, ...options.redirectUris],
      post_logout_redirect_uris: ['http://127.0.0.1/signed-out'],
      token_endpoint_auth_method: 'private_key_jwt',
      id_token_signed_response_alg: 'RS256',
      require_auth_time: true, // puts auth_time into every ID token
      jwks: { keys: clientKeys },
    }],
    routes: {
      authorization: '/connect/authorize',
      pushed_authorization_request: '/connect/par',
      token: '/connect/token',
      userinfo: '/connect/userinfo',
      end_session: '/connect/endsession',
      revocation: '/connect/revocation',
      introspection: '/connect/introspect',
      jwks: '/.well-known/openid-configuration/jwks',
    },
    responseTypes: ['code'],
    scopes: identityScopes,
    claims: identityClaims,
    conformIdTokenClaims: false,
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: {
      clientAuthSigningAlgValues: algorithms,
      dPoPSigningAlgValues: algorithms,
      idTokenSigningAlgValues: ['RS256'],
    },
    assertJwtClientAuthClaimsAndHeader: async (ctx, payload) => {
      checkAssertion(ctx, payload);
      await organisations.checkAssertion(ctx, payload);
    },
    allowOmittingSingleRegisteredRedirectUri: false,
    pkce: { required: () => true },
    extraParams: {
      offline: checkScopes,
      test_pid: checkTestPerson,
      test_security_level: checkTestLevel,
      on_behalf_of: checkOrganisation,
      organisation: null,
    },
    features: {
      devInteractions: { enabled: false },
      introspection: { enabled: true },
      revocation: { enabled: true },
      pushedAuthorizationRequests: {
        enabled: true,
        requirePushedAuthorizationRequests: options.pushedOnly,
      },
      requestObjects: {
        enabled: true,
        assertJwtClaimsAndHeader: (ctx, payload) => {
          ctx.state.requestObject = payload;
          organisations.checkRequestObject(ctx, payload);
        },
      },
      dPoP: {
        enabled: true,
        // As at HelseID: demanded at the token endpoint only.
        nonceSecret: options.dpopNonce ? randomBytes(32) : undefined,
        requireNonce: (ctx) => options.dpopNonce && ctx.oidc.route === 'token',
      },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: resourceServer,
        // A token request gets exactly one audience; without a choice among several it fails.
        useGrantedResource: () => true,
        defaultResource: (ctx, client, oneOf) => (oneOf?.length === 1 ? oneOf[0] : oneOf),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: signOutPage,
        postLogoutSuccessSource: signedOutPage,
      },
    },
    formats: {
      customizers: {
        jwt: (ctx, token, parts) => {
          if (parts.payload.scope) parts.payload.scope = plainScope(parts.payload.scope);
        },
      },
    },
    extraTokenClaims: accessTokenClaims,
    findAccount: (ctx, sub, token) => {
      const person = clinicianOf(sub);
      return person && { accountId: sub, claims: () => claimsOf(person, token) };
    },
    loadExistingGrant: grantAll,
    issueRefreshToken: (ctx) => ctx.oidc.grant.getOIDCScope().split(' ').includes('offline_access'),
    rotateRefreshToken: options.rotation,
    expiresWithSession: () => false,
    interactions: {
      policy: promptPolicy(),
      url: (ctx, interaction) => `/signin/${interaction.uid}`,
    },
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      // Cookies are shared by all ports of a host: two authorities must not take each other's.
      names: {
        session: `authority_${port}_session`,
        interaction: `authority_${port}_interaction`,
        resume: `authority_${port}_resume`,
      },
    },
    renderError: errorPage,
    ttl: {
      AccessToken: options.accessTtl,
      AuthorizationCode: 60,
      Grant: 60 * 24 * hour,
      IdToken: options.accessTtl,
      Interaction: hour,
      RefreshToken: options.refreshTtl,
      Session: 8 * hour,
    },
  });

  provider.proxy = Boolean(options.issuer); // what stands before it says how it was called
  markOpaqueSecrets(provider);
  // Clients are told little about a refusal; the log tells its reader why.
  for (const event of ['grant.error', 'pushed_authorization_request.error', 'authorization.error']) {
    provider.on(event, (ctx, error) => { ctx.state.detail = error.error_detail; });
  }
  provider.on('server_error', (ctx, error) => console.error(error.stack));
  provider.use(protectedApi({ issuer, options, apis, publicKeys: [publicPart(signingKey)] }));
  provider.use(helseidManners(options, apis));
  provider.use(signInRoutes(provider, signIn(provider, options)));
  return provider;
}
