package org.pickmeup.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {

    @TempDir
    Path directory;

    @Test
    void staysTheSameOnceMade() {
        Path file = directory.resolve("identity/session.key");
        assertThat(SigningKey.loadOrCreate(file).secret())
                .hasSize(32)
                .isEqualTo(SigningKey.loadOrCreate(file).secret());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no owner-only permission bits")
    void isForItsOwnersEyesOnly() throws Exception {
        Path file = directory.resolve("session.key");
        SigningKey.loadOrCreate(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void isOneAndTheSameForAllThatStartAtOnce() throws Exception {
        Path file = directory.resolve("session.key");
        int processes = 8;
        CyclicBarrier barrier = new CyclicBarrier(processes);
        ExecutorService executor = Executors.newFixedThreadPool(processes);
        try {
            List<Future<byte[]>> keys = executor.invokeAll(Stream.generate(() -> (Callable<byte[]>) () -> {
                        barrier.await();
                        return SigningKey.loadOrCreate(file).secret();
                    })
                    .limit(processes)
                    .toList());
            for (Future<byte[]> key : keys) {
                assertThat(key.get()).isEqualTo(keys.get(0).get());
            }
        } finally {
            executor.shutdownNow();
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void saysSoWhenTheFileHoldsSomethingElse() throws Exception {
        Path file = Files.writeString(directory.resolve("session.key"), "secret");
        assertThatIllegalStateException()
                .isThrownBy(() -> SigningKey.loadOrCreate(file))
                .withMessageContaining("session.key is not a key");
    }

    @Test
    void saysSoWhenTheFileCannotBeMade() throws Exception {
        Path folder = Files.writeString(directory.resolve("identity"), "a file where a folder should be");
        assertThatIllegalStateException()
                .isThrownBy(() -> SigningKey.loadOrCreate(folder.resolve("session.key")))
                .withMessageContaining("session.key cannot be read or made");
    }

    @Test
    void isTheTextWhereThatIsGiven() {
        byte[] secret = new byte[40];
        Secret text = new Secret(Base64.getEncoder().encodeToString(secret) + "\n");
        assertThat(SigningKey.of(text, directory.resolve("session.key"), directory)
                        .secret())
                .isEqualTo(secret);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void isInTheFileWhereThereIsNoText() {
        Path file = directory.resolve("session.key");
        SigningKey key = SigningKey.of(new Secret(""), file, directory);
        assertThat(SigningKey.loadOrCreate(file).secret()).isEqualTo(key.secret());
        SigningKey.of(null, null, directory);
        assertThat(SigningKey.fileIn(directory)).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2VjcmV0", "not in base64, and a secret"})
    void isNoTextThatCouldBeGuessed(String text) {
        assertThatIllegalStateException()
                .isThrownBy(() -> SigningKey.of(new Secret(text), null, directory))
                .withMessage("pickmeup.identity.key is not a key of 32 bytes or more in base64.")
                .withNoCause();
        assertThat(new Secret(text)).hasToString("***");
    }
}
