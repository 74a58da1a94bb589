package org.pickmeup.identity.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTest {

    @Test
    void takesTheTokenWithoutTheSpacesAroundIt() {
        assertThat(Bearer.token("Bearer  a.b.c ")).contains("a.b.c");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a.b.c", "Bearer", "Basic YTpi"})
    void findsNoneInAnythingElse(String authorization) {
        assertThat(Bearer.token(authorization)).isEmpty();
    }
}
