package dev.condyle.runtime.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.condyle.Conventions;
import dev.condyle.NormMode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each setter of {@link NetworkOptions} changes its own component and keeps the others. */
final class NetworkOptionsTest {

    private static final Map<String, Object> CHANGED =
            Map.of(
                    "conventions",
                    Conventions.KERAS,
                    "width",
                    0.5,
                    "inputChannels",
                    1,
                    "norms",
                    NormMode.TRAIN,
                    "classes",
                    7);

    @Test
    void aSetterChangesOnlyItsComponent() throws ReflectiveOperationException {
        RecordComponent[] components = NetworkOptions.class.getRecordComponents();
        assertEquals(
                CHANGED.keySet(),
                Arrays.stream(components)
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
        // From the defaults, then with all components changed: no setter may reset another one.
        NetworkOptions all = NetworkOptions.defaults();
        for (RecordComponent component : components) {
            Object value = CHANGED.get(component.getName());
            Map<String, Object> expected = values(all);
            assertNotEquals(expected.put(component.getName(), value), value);
            all = set(all, component, value);
            assertEquals(expected, values(all), component.getName());
        }
        assertEquals(CHANGED, values(all));
        for (RecordComponent component : components) {
            Object value = values(NetworkOptions.defaults()).get(component.getName());
            Map<String, Object> expected = values(all);
            expected.put(component.getName(), value);
            assertEquals(expected, values(set(all, component, value)), component.getName());
        }
    }

    private static NetworkOptions set(
            NetworkOptions options, RecordComponent component, Object value)
            throws ReflectiveOperationException {
        return (NetworkOptions)
                NetworkOptions.class
                        .getMethod(component.getName(), component.getType())
                        .invoke(options, value);
    }

    private static Map<String, Object> values(NetworkOptions options)
            throws ReflectiveOperationException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : NetworkOptions.class.getRecordComponents()) {
            values.put(component.getName(), component.getAccessor().invoke(options));
        }
        return values;
    }
}
