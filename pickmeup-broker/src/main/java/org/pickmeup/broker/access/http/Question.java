package org.pickmeup.broker.access.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a broker asks, as the fields of an object or a form.
 *
 * @param fields numbers and the like are texts
 */
record Question(Map<String, ?> fields) {

    /** Empty where it was not told; the products spell it differently. */
    String clientId() {
        String id = first("clientid", "client_id", "clientId");
        return id == null ? "" : id;
    }

    /** Null where there is none. */
    String username() {
        String username = text("username");
        return username == null || username.isEmpty() ? null : username;
    }

    String password() {
        String password = text("password");
        return password == null || password.isEmpty() && username() == null ? null : password;
    }

    String text(String name) {
        Object value = fields.get(name);
        return value == null ? null : value.toString();
    }

    private String first(String... names) {
        return Stream.of(names)
                .map(this::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
