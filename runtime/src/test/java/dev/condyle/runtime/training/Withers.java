package dev.condyle.runtime.training;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares two instances of an immutable class field by field. */
final class Withers {

    private Withers() {}

    /** Returns the names of all public instance methods that return the class itself. */
    static Set<String> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == type)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the values of all private instance fields. */
    static Map<String, Object> fields(Object object) throws IllegalAccessException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                values.put(field.getName(), field.get(object));
            }
        }
        return values;
    }

    /** Returns the names of the fields that have different values in two instances. */
    static Set<String> changed(Object before, Object after) throws IllegalAccessException {
        Map<String, Object> old = fields(before);
        Map<String, Object> values = fields(after);
        return values.keySet().stream()
                .filter(name -> !Objects.equals(values.get(name), old.get(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
