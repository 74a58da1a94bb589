package org.pickmeup.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.protocol.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The types of the pages' modules, and what is pure in them, run by Node.js. Where there is none the tests are skipped, unless
 * {@code -Dpickmeup.e2e=required}.
 */
class PageModulesTest {

    private static final Logger LOG = LoggerFactory.getLogger(PageModulesTest.class);
    private static final String TYPESCRIPT = "classpath*:META-INF/resources/webjars/typescript/*/lib/*.*";
    private static final String CONTRACT = "./src/main/resources/static/js/wire/contract.js";

    private String node;

    @BeforeEach
    void findNode() {
        node = installed("node", "nodejs").map(Path::toString).orElse(null);
        if (node == null) {
            if ("required".equals(System.getProperty("pickmeup.e2e"))) {
                throw new IllegalStateException(
                        "The tests of the pages' modules are required, but there is no Node.js");
            }
            LOG.warn("The tests of the pages' modules are skipped: there is no Node.js on the PATH");
            abort("There is no Node.js on the PATH");
        }
    }

    @Test
    void modulesPassTheirOwnTests() throws Exception {
        String[] tests;
        try (var files = Files.list(Path.of("src/test/js"))) {
            tests = files.map(Path::toString).sorted().toArray(String[]::new);
        }
        var command = new String[tests.length + 1];
        command[0] = "--test";
        System.arraycopy(tests, 0, command, 1, tests.length);

        var run = run(command);

        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    /** By the compiler of TypeScript, which reads the types out of the modules' comments, as {@code jsconfig.json} says. */
    @Test
    void modulesKeepTheTypesThatTheyTell(@TempDir Path compiler) throws Exception {
        for (var file : new PathMatchingResourcePatternResolver().getResources(TYPESCRIPT)) {
            try (var content = file.getInputStream()) {
                Files.copy(content, compiler.resolve(file.getFilename()));
            }
        }

        var run = run(compiler.resolve("tsc.js").toString(), "--project", "jsconfig.json", "--pretty", "false");

        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    @Test
    void modulesSpeakTheContractsChannels() throws Exception {
        var run = run("--input-type=module", "--eval", """
                import { CHANNELS } from '%s';
                for (const [name, { address, qos, retained }] of Object.entries(CHANNELS)) {
                  console.log(name, address, qos, retained);
                }
                """.formatted(CONTRACT));

        var contract = Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.NEARBY_REQUESTS) // no page needs them
                .map(channel -> "%s %s %d %s"
                        .formatted(
                                channel.name().toLowerCase(),
                                channel.address(),
                                channel.qos().level(),
                                channel.retained()))
                .collect(Collectors.toList());
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output().lines()).containsExactlyInAnyOrderElementsOf(contract);
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder(node).redirectErrorStream(true);
        command.command().addAll(Arrays.asList(arguments));
        var process = command.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private static Optional<Path> installed(String... names) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .flatMap(folder -> Arrays.stream(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private record Run(int exitCode, String output) {}
}
