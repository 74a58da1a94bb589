package org.pickmeup.web.session;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import org.pickmeup.protocol.DisplayName;
import org.pickmeup.protocol.Limits;
import org.pickmeup.protocol.Role;
import org.pickmeup.web.problem.Problem;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Who somebody wants to be. */
record Wish(
        @Schema(allowableValues = {"driver", "passenger"}) String role,

        @Schema(example = "Bryan") String name) {

    private static final int BODY_BYTES = 4096;

    /** Takes in no more of a body than a name and a role can need. */
    static Wish read(InputStream body, JsonMapper json) throws IOException {
        var bytes = body.readNBytes(BODY_BYTES + 1);
        if (bytes.length > BODY_BYTES) {
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "problem.size", BODY_BYTES);
        }
        try {
            var wish = json.readValue(bytes, Wish.class);
            return wish == null ? new Wish(null, null) : wish;
        } catch (JacksonException e) {
            throw refusal("problem.json");
        }
    }

    String checkedName() {
        var wished = name == null ? "" : name.strip();
        if (wished.isEmpty()) {
            throw refusal("problem.name.missing");
        }
        if (wished.codePointCount(0, wished.length()) > Limits.NAME_LENGTH) {
            throw refusal("problem.name.long", Limits.NAME_LENGTH);
        }
        if (!DisplayName.isVisible(wished)) {
            throw refusal("problem.name.invisible");
        }
        return wished;
    }

    Role checkedRole() {
        return Role.ofLabel(role).orElseThrow(() -> refusal("problem.role"));
    }

    private static Problem refusal(String code, Object... arguments) {
        return new Problem(HttpStatus.BAD_REQUEST, code, arguments);
    }
}
