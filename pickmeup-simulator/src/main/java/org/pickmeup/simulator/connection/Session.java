package org.pickmeup.simulator.connection;

import java.time.Instant;

/** What {@code POST /api/sessions} answers: who somebody is, and what an MQTT CONNECT needs. */
public record Session(String id, String name, String clientId, String username, String password, Instant expiresAt) {}
