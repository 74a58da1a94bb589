package org.pickmeup.backend.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pickmeup.backend.worker.Bell;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Payloads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what is to be published. */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final Bell bell = new Bell();

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has a message published when the transaction is committed. */
    public void publish(Topic topic, Message message) {
        add(topic, new String(Payloads.write(message), StandardCharsets.UTF_8));
    }

    /** Has a retained topic cleared when the transaction is committed. */
    public void clear(Topic topic) {
        add(topic, "");
    }

    private void add(Topic topic, String payload) {
        jdbc.sql("insert into outbox (topic, payload) values (:topic, :payload)")
                .param("topic", topic.toString())
                .param("payload", payload)
                .update();
        bell.ringAfterCommit();
    }

    /** The oldest messages that are still to be published. */
    List<Entry> oldest(int limit) {
        return jdbc.sql("select id, topic, payload from outbox order by id fetch first :limit rows only")
                .param("limit", limit)
                .query(Entry.class)
                .list();
    }

    /** By their ids, and not up to the last one: an earlier one may be committed later. */
    void remove(List<Entry> entries) {
        if (!entries.isEmpty()) {
            jdbc.sql("delete from outbox where id in (:ids)")
                    .param("ids", entries.stream().map(Entry::id).toList())
                    .update();
        }
    }

    /** How many messages are still to be published. */
    long size() {
        return jdbc.sql("select count(*) from outbox").query(Long.class).single();
    }

    /** For how long the oldest of them has been, by the clock of the database; 0 where there is none. */
    double ageInMillis() {
        return jdbc.sql("""
                select coalesce(extract(epoch from current_timestamp) - extract(epoch from min(added_at)), 0) from outbox""").query(Double.class).single() * 1000;
    }

    /** Rings when something was added. */
    Bell bell() {
        return bell;
    }

    /** @param payload JSON; empty to clear a retained topic */
    record Entry(long id, String topic, String payload) {}
}
