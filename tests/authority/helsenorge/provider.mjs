// SPDX-License-Identifier: MIT

import { randomBytes } from 'node:crypto';

import { errors, interactionPolicy, Provider } from 'oidc-provider';

import { canary, markAccessTokens, markOpaqueSecrets } from '../canary.mjs';
import { signInRoutes } from '../interactions.mjs';
import { errorPage } from '../pages.mjs';
import { redirectUri } from '../profile.mjs';
import { memoryStore } from '../store.mjs';
import { citizenOf } from './citizens.mjs';
import { paths } from './endpoints.mjs';
import { failureRoute } from './failures.mjs';
import { extensionGrant, helsenorgeManners } from './manners.mjs';
import { addResponseModes } from './responsemodes.mjs';
import { certificateOf } from './rules.mjs';
import { representedIn, signIn } from './signin.mjs';

const minute = 60;
const now = () => Math.floor(Date.now() / 1000);

// The last three are those in the description of introspection.
const identityClaims = {
  openid: ['sub', 'pid', 'name', 'represented', 'canary'],
  oidcnavn: [],
  oidcfodselsnummer: [],
  oidcfodselsdatoinformasjon: ['birthdate'],
};
export const scopes = ['offline_access', ...Object.keys(identityClaims)];

// What Helsenorge calls them is not known: OpenID Connect's claims are about who signed in, and `represented`
// is about whom they represent, with the relation where that is somebody else.
function claimsOf({ sub, pid, name, birthdate }, token) {
  const { birthdate: born, ...represented } = representedIn(token, citizenOf(sub));
  return { sub, pid, name, birthdate, represented, canary };
}

function promptPolicy() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  policy.add(new interactionPolicy.Prompt({ name: 'consent', requestable: true }));
  return policy;
}

async function grantAll(ctx) {
  const grant = new ctx.oidc.provider.Grant({
    accountId: ctx.oidc.session.accountId,
    clientId: ctx.oidc.client.clientId,
  });
  grant.addOIDCScope([...ctx.oidc.requestParamOIDCScopes].join(' '));
  await grant.save();
  return grant;
}

// Of the description only the name /extend could be read; form and answer are a guess.
function prolong(seconds) {
  return async (ctx) => {
    const { client, params, provider } = ctx.oidc;
    const token = await provider.RefreshToken.find(params.refresh_token);
    if (!token || token.clientId !== client.clientId) throw new errors.InvalidGrant('no such refresh token');
    token.exp = now() + seconds;
    await token.save();
    ctx.body = { expires_in: seconds };
  };
}

// The issuer is a name and no address, which oidc-provider does not foresee.
function nameIssuer(provider, { address, issuer, audience }) {
  provider.issuer = issuer; // in tokens
  Object.defineProperty(provider.OIDCContext.prototype, 'issuer', { get: () => address }); // what addresses are relative to
  provider.OIDCContext.prototype.clientJwtAuthExpectedAudience = () => new Set([audience || issuer]);
}

function clientOf(options, clientKeys) {
  return {
    client_id: options.clientId,
    client_name: 'Knippe sandbox',
    application_type: 'native',
    grant_types: ['authorization_code', 'refresh_token', ...(options.extend ? [extensionGrant] : [])],
    response_types: ['code'],
    redirect_uris: [redirectUri, ...options.redirectUris],
    id_token_signed_response_alg: 'RS256',
    tls_client_certificate_bound_access_tokens: options.mutualTls,
    ...(options.isPublic
      ? { token_endpoint_auth_method: 'none' }
      : { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: clientKeys } }),
  };
}

export function createProvider({ address, port, options, signingKey, clientKeys }) {
  const { failures } = options;
  const provider = new Provider(address, {
    adapter: memoryStore(),
    jwks: { keys: [signingKey] },
    clients: [clientOf(options, clientKeys)],
    routes: {
      authorization: paths.authorize,
      pushed_authorization_request: paths.par,
      token: paths.token,
      revocation: paths.revoke,
      introspection: paths.introspect,
      jwks: paths.jwks,
      end_session: paths.endSession,
    },
    responseTypes: ['code'],
    scopes,
    claims: identityClaims,
    conformIdTokenClaims: false,
    clientAuthMethods: ['private_key_jwt', 'none'],
    assertJwtClientAuthClaimsAndHeader: (ctx, payload) => {
      if (typeof payload.aud !== 'string') throw new errors.InvalidClientAuth('client assertion: one aud');
    },
    allowOmittingSingleRegisteredRedirectUri: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      introspection: { enabled: true },
      mTLS: { enabled: true, certificateBoundAccessTokens: true, getCertificate: certificateOf },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      resourceIndicators: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    findAccount: (ctx, sub, token) => {
      const citizen = citizenOf(sub);
      return citizen && { accountId: sub, claims: () => claimsOf(citizen, token) };
    },
    // What introspection says; access tokens themselves say nothing.
    extraTokenClaims: (ctx, token) => {
      const { AuthorizationCode: code, RefreshToken: refresh } = ctx.oidc.entities;
      return { pid: representedIn(code || refresh, citizenOf(token.accountId)).pid };
    },
    loadExistingGrant: grantAll,
    issueRefreshToken: (ctx, client, code) => code.scopes.has('offline_access'),
    rotateRefreshToken: false,
    expiresWithSession: () => false,
    interactions: { policy: promptPolicy(), url: (ctx, { uid }) => `/signin/${uid}` },
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      // Cookies are shared by all ports of a host: two authorities must not take each other's.
      names: {
        session: `helsenorge_${port}_session`,
        interaction: `helsenorge_${port}_interaction`,
        resume: `helsenorge_${port}_resume`,
      },
    },
    renderError: errorPage,
    ttl: {
      AccessToken: options.accessTtl,
      AuthorizationCode: minute,
      Grant: 30 * 24 * 60 * minute,
      IdToken: options.accessTtl,
      Interaction: 60 * minute,
      RefreshToken: options.refreshTtl,
      Session: 30 * minute,
    },
  });

  nameIssuer(provider, { address, ...options });
  addResponseModes(provider);
  if (options.extend) provider.registerGrantType(extensionGrant, prolong(options.refreshTtl), ['refresh_token']);
  markOpaqueSecrets(provider);
  markAccessTokens(provider);
  for (const event of ['grant.error', 'pushed_authorization_request.error', 'authorization.error', 'revocation.error']) {
    provider.on(event, (ctx, error) => { ctx.state.detail = error.error_detail; });
  }
  provider.on('server_error', (ctx, error) => console.error(error.stack));
  provider.use(failureRoute(failures));
  provider.use(helsenorgeManners(options, failures));
  provider.use(signInRoutes(provider, signIn(provider, failures)));
  return provider;
}
