package servicedelivery.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the service, and of the libraries in its class path, by their annotations. What is in a package named {@code page} is for
 * people, and changes as they need it.
 */
public final class CodeEndpoints {

    private CodeEndpoints() {}

    public static List<Endpoint> all() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("servicedelivery")
                        .stream()
                        .filter(one -> one.isAnnotatedWith(Path.class))
                        .filter(one -> !(one.getPackageName() + ".").contains(".page."))
                        .map(JavaClass::reflect)
                        .flatMap(
                                type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> of(type, method)))
                        .toList();
    }

    private static Stream<Endpoint> of(Class<?> type, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(http -> new Endpoint(
                        http.value(),
                        path(type) + path(method),
                        parameters(method).flatMap(CodeEndpoints::query).collect(Collectors.toSet()),
                        parameters(method).flatMap(CodeEndpoints::header).collect(Collectors.toSet()),
                        values(RolesAllowed.class, RolesAllowed::value, method, type),
                        values(Consumes.class, Consumes::value, method, type),
                        values(Produces.class, Produces::value, method, type)));
    }

    private static String path(AnnotatedElement element) {
        var path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    /** Those of the method, and for a bean its fields. */
    private static Stream<AnnotatedElement> parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                        : Stream.of(parameter));
    }

    private static Stream<String> query(AnnotatedElement parameter) {
        var query = parameter.getAnnotation(QueryParam.class);
        return query == null
                ? Stream.empty()
                : Stream.of(
                        Collection.class.isAssignableFrom(typeOf(parameter)) ? query.value() + "[]" : query.value());
    }

    private static Stream<String> header(AnnotatedElement parameter) {
        var header = parameter.getAnnotation(HeaderParam.class);
        return header == null ? Stream.empty() : Stream.of(header.value());
    }

    private static Class<?> typeOf(AnnotatedElement parameter) {
        return parameter instanceof java.lang.reflect.Parameter of
                ? of.getType()
                : ((java.lang.reflect.Field) parameter).getType();
    }

    private static <A extends Annotation> Set<String> values(
            Class<A> annotation, Function<A, String[]> values, Method method, Class<?> type) {
        @Nullable A found = method.getAnnotation(annotation);
        @Nullable A used = found == null ? type.getAnnotation(annotation) : found;
        return used == null ? Set.of() : Set.of(values.apply(used));
    }
}
