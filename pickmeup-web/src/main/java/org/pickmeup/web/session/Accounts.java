package org.pickmeup.web.session;

import java.util.Optional;

/** The accounts of an installation that has some. Without them people are who they say they are. */
public interface Accounts {

    /**
     * Whose account the request that is being answered comes from: by the cookie of a browser that has signed in, or by
     * the bearer.
     *
     * @param bearer token of the request, which may be somebody else's; empty where there is none
     * @return nothing when nobody has signed in
     * @throws org.pickmeup.web.problem.Problem when the bearer should be an account's and proves nothing, or when the
     *     account cannot be used here
     */
    Optional<Account> find(String bearer);
}
