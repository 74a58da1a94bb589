package org.pickmeup.simulator.chaos;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.pickmeup.protocol.message.Phase;
import tools.jackson.databind.json.JsonMapper;

/** What the backend tells of its trips over the REST API, asked as an operator. */
final class History {

    private static final int PAGE_SIZE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI url;
    private final String token;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param ledger empty where nothing is booked for the trip */
    record Trip(UUID tripId, Phase phase, List<Entry> ledger) {}

    /** @param amount dollars; below zero where they leave the account */
    record Entry(String account, BigDecimal amount) {}

    private record Page(List<Summary> items, long total) {}

    private record Summary(UUID tripId) {}

    /** @param token of an operator, who may see the trips of all */
    History(URI url, String token) {
        this.url = url;
        this.token = token;
    }

    /** All trips that there have been. */
    List<Trip> trips() throws IOException, InterruptedException {
        List<Trip> trips = new ArrayList<>();
        Page page;
        int number = 0;
        do {
            page = get("/api/trips?size=%d&page=%d".formatted(PAGE_SIZE, number++), Page.class);
            for (Summary summary : page.items()) {
                trips.add(get("/api/trips/" + summary.tripId(), Trip.class));
            }
        } while (!page.items().isEmpty() && trips.size() < page.total());
        return trips;
    }

    private <T> T get(String path, Class<T> type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("%s answers %d: %s".formatted(path, response.statusCode(), response.body()));
        }
        return json.readValue(response.body(), type);
    }
}
