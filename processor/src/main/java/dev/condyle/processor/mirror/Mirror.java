package dev.condyle.processor.mirror;

import dev.condyle.processor.diagnostic.Location;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A view of an annotation mirror. It returns the values of annotation members, written or default,
 * as Java objects, and the location of each value for diagnostics.
 */
public final class Mirror {

    private final Element element;
    private final AnnotationMirror annotation;
    private final Map<String, AnnotationValue> writtenMembers = new LinkedHashMap<>();
    private final Map<String, ExecutableElement> members = new LinkedHashMap<>();

    public Mirror(Element element, AnnotationMirror annotation) {
        this.element = element;
        this.annotation = annotation;
        for (ExecutableElement member : ElementFilter.methodsIn(type().getEnclosedElements())) {
            members.put(member.getSimpleName().toString(), member);
        }
        annotation
                .getElementValues()
                .forEach(
                        (member, value) ->
                                writtenMembers.put(member.getSimpleName().toString(), value));
    }

    /** Finds the annotation of a type on an element. */
    public static Optional<Mirror> find(Element element, Class<? extends Annotation> target) {
        return element.getAnnotationMirrors().stream()
                .filter(annotation -> annotation.getAnnotationType().getKind() != TypeKind.ERROR)
                .map(annotation -> new Mirror(element, annotation))
                .filter(mirror -> mirror.qualifiedName().equals(target.getCanonicalName()))
                .findFirst();
    }

    /** Returns the qualified name of the annotation type. */
    public String qualifiedName() {
        return type().getQualifiedName().toString();
    }

    /** Returns the simple name of the annotation type. */
    public String simpleName() {
        return type().getSimpleName().toString();
    }

    /** Returns whether the source sets a member, even to its default. */
    public boolean isWritten(String member) {
        return writtenMembers.containsKey(member);
    }

    /**
     * Returns whether a member has its default value, written or not. An array of equal elements is
     * the default if that is an array of one such element.
     */
    public boolean isDefault(String member) {
        AnnotationValue written = writtenMembers.get(member);
        if (written == null) {
            return true;
        }
        AnnotationValue standard = members.get(member).getDefaultValue();
        return standard != null && plain(written).equals(plain(standard));
    }

    /** Converts a value to objects whose {@code equals} compares values under all compilers. */
    private static Object plain(AnnotationValue value) {
        Object object = value.getValue();
        if (object instanceof List<?> elements) {
            List<Object> all =
                    elements.stream().map(it -> plain((AnnotationValue) it)).distinct().toList();
            return all.size() == 1
                    ? all
                    : elements.stream().map(it -> plain((AnnotationValue) it)).toList();
        }
        return object instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : object instanceof Number || object instanceof Boolean
                        ? object
                        : object.toString();
    }

    /** Returns the members set in the source, in source order. */
    public List<String> writtenMembers() {
        return List.copyOf(writtenMembers.keySet());
    }

    /** Returns the location of the annotation. */
    public Location location() {
        return new Location(element, annotation, null);
    }

    /** Returns the location of an annotation value, or of the annotation if it is not written. */
    public Location location(String member) {
        return new Location(element, annotation, writtenMembers.get(member));
    }

    /**
     * Returns whether every member has a value of its declared type. In erroneous source code, it
     * may not.
     */
    public boolean isWellFormed() {
        return members.values().stream().allMatch(this::isWellFormed);
    }

    /** Returns the value of a member of type {@code int}. */
    public int integer(String member) {
        return (Integer) value(member);
    }

    /** Returns the value of a member of type {@code double}. */
    public double real(String member) {
        return (Double) value(member);
    }

    /** Returns the value of a member of type {@code boolean}. */
    public boolean flag(String member) {
        return (Boolean) value(member);
    }

    /** Returns the value of a member of type {@code long}. */
    public long longValue(String member) {
        return (Long) value(member);
    }

    /** Returns the value of a member of type {@code String}. */
    public String text(String member) {
        return (String) value(member);
    }

    /** Returns the value of a member of type {@code int[]}. */
    public List<Integer> integers(String member) {
        return elements(member).stream().map(Integer.class::cast).toList();
    }

    /** Returns the value of a member of type {@code double[]}. */
    public List<Double> reals(String member) {
        return elements(member).stream().map(Double.class::cast).toList();
    }

    /** Returns the value of a member of type {@code long[]}. */
    public List<Long> longs(String member) {
        return elements(member).stream().map(Long.class::cast).toList();
    }

    /** Returns the value of a member whose type is an array of enum constants. */
    public <E extends Enum<E>> List<E> constants(String member, Class<E> type) {
        return elements(member).stream().map(it -> constant(it, type)).toList();
    }

    /** Returns the value of a member whose type is an array of annotations. */
    public List<Mirror> annotations(String member) {
        return elements(member).stream()
                .map(it -> new Mirror(element, (AnnotationMirror) it))
                .toList();
    }

    /** Returns the value of a member of type {@code String[]}. */
    public List<String> strings(String member) {
        return elements(member).stream().map(String.class::cast).toList();
    }

    /** Returns the value of a member whose type is an enum. */
    public <E extends Enum<E>> E constant(String member, Class<E> type) {
        return constant(value(member), type);
    }

    private static <E extends Enum<E>> E constant(Object value, Class<E> type) {
        return Enum.valueOf(type, ((VariableElement) value).getSimpleName().toString());
    }

    /** Returns the value of a member of type {@code Class}. */
    public TypeMirror type(String member) {
        return (TypeMirror) value(member);
    }

    /**
     * Returns the annotation with its written members, in source order: {@code Conv2d(filters=32,
     * kernel=3)}.
     */
    public String asWritten() {
        boolean shorthand = writtenMembers.size() == 1 && writtenMembers.containsKey("value");
        return shorthand
                ? simpleName() + "(" + ValueText.of(writtenMembers.get("value")) + ")"
                : asWritten(simpleName(), writtenMembers.keySet());
    }

    /** Returns a name followed by the written members among {@code some}, in source order. */
    public String asWritten(String name, Set<String> some) {
        List<String> texts =
                writtenMembers.entrySet().stream()
                        .filter(entry -> some.contains(entry.getKey()))
                        .map(entry -> entry.getKey() + "=" + ValueText.of(entry.getValue()))
                        .toList();
        return texts.isEmpty() ? name : name + "(" + String.join(", ", texts) + ")";
    }

    private TypeElement type() {
        return (TypeElement) annotation.getAnnotationType().asElement();
    }

    private boolean isWellFormed(ExecutableElement member) {
        AnnotationValue value = effectiveValue(member.getSimpleName().toString());
        return value != null && Resolution.is(value, member.getReturnType());
    }

    private @Nullable AnnotationValue effectiveValue(String member) {
        AnnotationValue value = writtenMembers.get(member);
        return value != null ? value : members.get(member).getDefaultValue();
    }

    private Object value(String member) {
        if (!members.containsKey(member)) {
            throw new IllegalStateException("@" + simpleName() + " has no member " + member);
        }
        return effectiveValue(member).getValue();
    }

    private List<Object> elements(String member) {
        List<Object> elements = new ArrayList<>();
        for (Object element : (List<?>) value(member)) {
            elements.add(((AnnotationValue) element).getValue());
        }
        return elements;
    }
}
