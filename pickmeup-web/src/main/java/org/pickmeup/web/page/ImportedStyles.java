package org.pickmeup.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Puts the stylesheets that a page's sheet imports in their place: nothing is painted before the last of them is here. */
final class ImportedStyles implements ResourceTransformer {

    private static final Pattern IMPORT = Pattern.compile("(?m)^@import '([\\w-]+\\.css)';$");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        var file = chain.transform(request, resource);
        var name = file.getFilename();
        if (name == null || !name.endsWith(".css")) {
            return file;
        }
        var styles = file.getContentAsString(StandardCharsets.UTF_8);
        var whole = new StringBuilder();
        var imports = IMPORT.matcher(styles);
        while (imports.find()) {
            var imported = file.createRelative(imports.group(1)).getContentAsString(StandardCharsets.UTF_8);
            imports.appendReplacement(whole, Matcher.quoteReplacement(imported));
        }
        imports.appendTail(whole);
        return new TransformedResource(file, whole.toString().getBytes(StandardCharsets.UTF_8));
    }
}
