package org.pickmeup.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** What does not say itself for how long it is good: a page is asked for anew each time, anything else is not kept. */
final class PageCaching implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !saysItself(method)) {
            var page = method.getBeanType() == PageController.class;
            response.setHeader(HttpHeaders.CACHE_CONTROL, page ? "no-cache" : "no-store");
        }
        return true;
    }

    private static boolean saysItself(HandlerMethod method) {
        return HttpEntity.class.isAssignableFrom(method.getReturnType().getParameterType())
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }
}
