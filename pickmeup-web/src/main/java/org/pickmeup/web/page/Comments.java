package org.pickmeup.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Leaves out what a module says to its readers alone, a third of what would be sent; every line keeps its number. */
final class Comments implements ResourceTransformer {

    /** Only what has its lines for itself: nothing that a string or a pattern could be taken for. */
    private static final Pattern COMMENT =
            Pattern.compile("^[ \\t]*(?:/\\*(?:[^*]|\\*(?!/))*+\\*/[ \\t]*$|//.*$)", Pattern.MULTILINE);

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        var file = chain.transform(request, resource);
        var name = file.getFilename();
        if (name == null || !name.endsWith(".js")) {
            return file;
        }
        var without = leftOutOf(file.getContentAsString(StandardCharsets.UTF_8));
        return new TransformedResource(file, without.getBytes(StandardCharsets.UTF_8));
    }

    static String leftOutOf(String module) {
        return COMMENT.matcher(module).replaceAll(Comments::lineBreaks);
    }

    private static String lineBreaks(MatchResult comment) {
        return "\n".repeat((int) comment.group().chars().filter(c -> c == '\n').count());
    }
}
