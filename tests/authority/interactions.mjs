// SPDX-License-Identifier: MIT

import { errorPage } from './pages.mjs';

/** Routes to the sign-in page. `signIn` shows it, or resolves with what came of it, in oidc-provider's words. */
export function signInRoutes(provider, signIn) {
  return async (ctx, next) => {
    if (!/^\/signin\/[\w-]+$/.test(ctx.path) || !['GET', 'POST'].includes(ctx.method)) return next();
    let interaction;
    try {
      interaction = await provider.interactionDetails(ctx.req, ctx.res);
    } catch {
      interaction = undefined;
    }
    // Cookies name the interaction; a page left open from an earlier one must not answer for it.
    if (!interaction || ctx.path !== `/signin/${interaction.uid}`) {
      ctx.status = 400;
      return errorPage(ctx, {
        error: 'sign_in_expired',
        error_description: 'Innloggingen er utløpt eller allerede brukt.',
      });
    }
    const result = await signIn(ctx, interaction);
    if (result) {
      ctx.status = 303;
      ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result, {
        mergeWithLastSubmission: false,
      }));
    }
    return undefined;
  };
}
