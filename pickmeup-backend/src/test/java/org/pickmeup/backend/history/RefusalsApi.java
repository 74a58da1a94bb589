package org.pickmeup.backend.history;

import static org.pickmeup.backend.history.HistoryApi.PAUL;
import static org.pickmeup.backend.history.HistoryApi.PETRA;
import static org.pickmeup.backend.history.HistoryApi.assertProblem;
import static org.pickmeup.backend.history.HistoryApi.get;
import static org.pickmeup.backend.history.HistoryApi.history;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.identity.Kind;
import org.pickmeup.protocol.Person;

/** Which questions are not answered. */
interface RefusalsApi {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/trips/abc                   | id has to be a UUID, which 'abc' is not.
            /api/trips?page=abc              | page has to be a whole number, which 'abc' is not.
            /api/trips?page=-1               | page counts from 0, and size is 1 to 100.
            /api/trips?size=101              | page counts from 0, and size is 1 to 100.
            /api/trips?state=lost            | state has to be one of requested, accepted, arrived, riding, ended, paid, cancelled, expired, which 'lost' is not.
            /api/trips?person=Bryan          | person has to be somebody such as drivers/Bryan, which 'Bryan' is not.
            /api/trips?from=yesterday        | from has to be a time such as 2026-11-22T18:30:00Z, which 'yesterday' is not.
            /api/stats?zone=GMT-3             | zone has to be a time zone such as America/Montevideo, which 'GMT-3' is not.
            /api/stats?by=year                | by has to be day or hour, which 'year' is not.
            /api/stats?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z | from has to be before to.
            """)
    default void saysWhatIsWrongWithAQuestion(String path, String sentence) {
        assertProblem(history.get(history.tokenOf(Kind.OPERATOR), path), 400, sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/trips?page=%ff", "/api/stats?zone=%ff"})
    default void saysThatAQuestionCannotBeRead(String path) {
        assertProblem(
                history.getEncoded(history.tokenOf(Kind.OPERATOR), path),
                400,
                "The parameters cannot be read: they are not UTF-8, too many or too long.");
    }

    @Test
    default void answersNobodyItDoesNotKnow() {
        for (String path :
                List.of("/api/trips", "/api/trips/" + UUID.randomUUID(), "/api/drivers/Paul/earnings", "/api/stats")) {
            assertProblem(
                    history.getWithoutToken(path),
                    401,
                    "Say who you are: Authorization: Bearer, and the password of your session.");
            history.get("forged", path).expectHeader().valueEquals("WWW-Authenticate", "Bearer");
            assertProblem(history.get("forged", path), 401, "The bearer token is not valid: this is not a token.");
            assertProblem(
                    history.get(history.tokenOf(Kind.WEB), path),
                    403,
                    "History is for drivers, passengers and operators.");
        }
    }

    @Test
    default void keepsWhatIsOthersToThemAndToOperators() {
        assertProblem(get(PETRA, "/api/trips?person=drivers/Paul"), 403, "The trips of others are for operators.");
        assertProblem(get(PETRA, "/api/drivers/Paul/earnings"), 403, "The earnings of others are for operators.");
        assertProblem(
                get(Person.passenger("Paul"), "/api/drivers/Paul/earnings"),
                403,
                "The earnings of others are for operators.");
        assertProblem(get(PAUL, "/api/stats"), 403, "This is for operators.");
    }
}
