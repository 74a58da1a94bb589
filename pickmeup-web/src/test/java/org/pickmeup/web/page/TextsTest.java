package org.pickmeup.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern TEXT_AFTER_TAG = Pattern.compile("<([^<>]+)>([^<>]*\\p{L}[^<>]*)(?=<)");
    private static final Pattern READ_OUT_ATTRIBUTE =
            Pattern.compile("\\s(?:alt|title|placeholder|aria-label)=\"[^\"]*\\p{L}[^\"]*\"");
    private static final Pattern USED_KEY = Pattern.compile("#\\{([\\w.]+)");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "watch", "room", "org/pickmeup/web/problems"})
    void sayTheSameInEveryLanguage(String bundle) throws IOException {
        var english = texts(bundle + ".properties");
        var spanish = texts(bundle + "_es.properties");
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
        assertThat(placeholders(spanish)).isEqualTo(placeholders(english));
        assertThat(spanish).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        assertThat(english).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void areNotWrittenIntoATemplate(Resource template) throws IOException {
        var html = template.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?s)<!--.*?-->", "");
        var hardCoded = TEXT_AFTER_TAG
                .matcher(html)
                .results()
                .filter(text -> !isReplaced(text.group(1)) && !isTheSameInEveryLanguage(text))
                .map(MatchResult::group);
        var readOut = READ_OUT_ATTRIBUTE.matcher(html).results().map(MatchResult::group);
        assertThat(Stream.concat(hardCoded, readOut)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void areThereForEveryKeyInATemplate(Resource template) throws IOException {
        var used = USED_KEY.matcher(template.getContentAsString(StandardCharsets.UTF_8))
                .results()
                .map(key -> key.group(1));
        var known = new TreeSet<String>();
        for (String bundle : List.of("messages", "watch", "room")) {
            known.addAll(texts(bundle + ".properties").keySet());
        }
        assertThat(known).containsAll(used.toList());
    }

    @Test
    void areServedInTheLanguagesOfThePages() {
        assertThat(Language.of("es")).contains(Language.ES);
        assertThat(Language.of("xx")).isEmpty();
    }

    static List<Resource> templates() throws IOException {
        return Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath:/templates/**/*.html"));
    }

    private static boolean isReplaced(String tag) {
        return tag.contains("th:text=");
    }

    /** A language is named in itself, and so are those who made the map. */
    private static boolean isTheSameInEveryLanguage(MatchResult text) {
        return text.group(1).contains("hreflang=") || text.group(2).startsWith("©");
    }

    private static Map<String, Set<String>> placeholders(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> PLACEHOLDER
                                .matcher(text.getValue())
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toSet())));
    }

    private static Map<String, String> texts(String file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
