package org.pickmeup.simulator.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Reads a scenario, one that comes along or somebody's own. */
public final class ScenarioFile {

    private static final String ENDING = ".yaml";

    private ScenarioFile() {}

    /**
     * @param name of one that comes along, {@code rush-hour}; or the path of a file that ends in {@code .yaml}
     * @throws IllegalArgumentException with what is wrong, where it cannot be read
     */
    public static Scenario read(String name) {
        Resource file = name.endsWith(ENDING)
                ? new FileSystemResource(name)
                : new ClassPathResource("scenarios/" + name + ENDING);
        if (!file.exists()) {
            throw new IllegalArgumentException("There is no scenario '%s': %s is missing".formatted(name, file));
        }
        try {
            var sources = new YamlPropertySourceLoader().load(name, file);
            Iterable<ConfigurationPropertySource> properties = ConfigurationPropertySources.from(sources);
            return new Binder(properties)
                    .bindOrCreate(
                            "", Bindable.of(Scenario.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BindException e) {
            throw new IllegalArgumentException("Scenario '%s' cannot be read: %s".formatted(name, cause(e)), e);
        }
    }

    private static String cause(Throwable e) {
        return e.getCause() == null ? e.getMessage() : cause(e.getCause());
    }
}
