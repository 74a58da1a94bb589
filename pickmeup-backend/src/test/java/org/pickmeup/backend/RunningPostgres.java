package org.pickmeup.backend;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL of its own, from the programs that are installed. */
public class RunningPostgres implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final String dir;
    private final int port;

    /** Where Debian's package has put them, if it is installed. */
    public static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo);
        }
    }

    public RunningPostgres(Path programs) throws IOException, InterruptedException {
        this.programs = programs;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        dir = run("mktemp", "-d").strip();
        run(program("initdb"), "-D", dir, "-A", "trust", "-U", "pickmeup", "--no-sync");
        String options = "-p %d -k %s -c listen_addresses=127.0.0.1".formatted(port, dir);
        run(program("pg_ctl"), "start", "-w", "-D", dir, "-o", options, "-l", dir + "/log");
    }

    public String[] properties() {
        return new String[] {
            "spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
            "spring.datasource.username=pickmeup"
        };
    }

    private String program(String name) {
        return programs.resolve(name).toString();
    }

    /** PostgreSQL refuses to run as root; its package brings a user for it. */
    private static String run(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        all.addAll(List.of(command));
        Path output = Files.createTempFile("postgres", ".out");
        try {
            int status = new ProcessBuilder(all)
                    .directory(Path.of("/tmp").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("%s: %s".formatted(all, Files.readString(output)));
            }
            return Files.readString(output);
        } finally {
            Files.delete(output);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run(program("pg_ctl"), "stop", "-m", "immediate", "-D", dir);
        run("rm", "-r", dir);
    }
}
