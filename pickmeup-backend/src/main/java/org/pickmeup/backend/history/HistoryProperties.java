package org.pickmeup.backend.history;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The history of trips.
 *
 * @param retention how long chats and tracks are kept, and what was said about trips that never came to be
 */
@ConfigurationProperties("pickmeup.history")
record HistoryProperties(@DefaultValue("30d") Duration retention) {}
