package dev.condyle.runtime.internal;

import dev.condyle.runtime.data.Labels;
import java.util.List;
import java.util.stream.Stream;

/** Three classes. */
public enum Size {
    SMALL,
    MEDIUM,
    LARGE;

    /** The constants as labels. */
    public static Labels<Size> labels() {
        return new Labels<>() {
            @Override
            public List<Size> values() {
                return List.of(Size.values());
            }

            @Override
            public List<String> names() {
                return Stream.of(Size.values()).map(Size::name).toList();
            }

            @Override
            public int indexOf(Size label) {
                return label.ordinal();
            }
        };
    }
}
