package org.pickmeup.identity.http;

import java.util.Optional;

/** The token in the {@code Authorization} header of a request. */
public final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /**
     * @param authorization the header of that name; null where there is none
     * @return nothing where it holds no bearer's token
     */
    public static Optional<String> token(String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
