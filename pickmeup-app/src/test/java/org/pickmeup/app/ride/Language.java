package org.pickmeup.app.ride;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A language that the pages are written in, as the browser of somebody asks for it. */
enum Language {
    ENGLISH("en-US", ""),
    SPANISH("es-UY", "_es");

    /** Everything that is to be read on a page, but for what people and messages say there, and what a screen reader says instead. */
    private static final String TEXTS = """
            () => {
              const texts = new Set();
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (node.parentElement.checkVisibility() && !node.parentElement.matches('.words, .value, pre')) {
                  texts.add(node.textContent.trim());
                }
              }
              for (const element of document.body.querySelectorAll('*')) {
                if (element.checkVisibility()) {
                  ['aria-label', 'alt', 'title', 'placeholder'].forEach(name => texts.add(element.getAttribute(name) ?? ''));
                }
              }
              return [document.title, ...texts];
            }""";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    private final String locale;
    private final Properties texts = new Properties();

    Language(String locale, String suffix) {
        this.locale = locale;
        List.of("messages", "room", "watch").forEach(bundle -> load("/" + bundle + suffix + ".properties"));
    }

    private void load(String bundle) {
        try (InputStream in = Language.class.getResourceAsStream(bundle)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a browser names it in its settings. */
    String locale() {
        return locale;
    }

    /** As a page names it, such as {@code es}. */
    String tag() {
        return locale.substring(0, 2);
    }

    /** The text of the message bundles, with what is put into it. */
    String says(String key, String... values) {
        String text = texts.getProperty(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    /** What can be read on a page in another language than this one. */
    @SuppressWarnings("unchecked")
    List<String> foreignWords(Page page) {
        Set<Object> own = new HashSet<>(texts.values());
        Set<Pattern> foreign = Arrays.stream(values())
                .filter(language -> language != this)
                .flatMap(language -> language.texts.values().stream())
                .filter(text -> !own.contains(text))
                .map(String.class::cast)
                .filter(Language::isSentence)
                .map(Language::sentence)
                .collect(Collectors.toSet());
        return ((List<String>) page.evaluate(TEXTS))
                .stream()
                        .filter(text -> foreign.stream()
                                .anyMatch(pattern -> pattern.matcher(text).matches()))
                        .filter(text -> own.stream()
                                .noneMatch(words ->
                                        sentence((String) words).matcher(text).matches()))
                        .toList();
    }

    /** Whether it has words of its own: the map's names look like what is put together out of two others. */
    private static boolean isSentence(String text) {
        return PLACEHOLDER
                        .matcher(text)
                        .replaceAll("")
                        .chars()
                        .filter(Character::isLetter)
                        .count()
                > 3;
    }

    /** What a text of the bundle looks like, whatever is put into it. */
    private static Pattern sentence(String text) {
        return Pattern.compile(
                Arrays.stream(PLACEHOLDER.split(text, -1)).map(Pattern::quote).collect(Collectors.joining(".+")));
    }
}
