package golden;

import dev.condyle.Backbone;
import dev.condyle.Head;

/** Heads directly over the input, on every kind of element that supports one. */
public interface HeadsAlone {
    @Backbone(input = float[].class, shape = 64)
    @Head(names = {"</pre>", "a \"quoted\" one", "*/", "\\u002a/", "@Head $L", "two\nlines"})
    interface OddNames {}

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 10, dropout = 0.25)
    record ARecord(int unrelated) {}

    class Around {
        @Backbone(input = float[].class, shape = 64)
        @Head(classes = 10)
        class Inner {
            String unrelated;
        }
    }

    @Backbone(input = float[].class, shape = 64)
    @Head(classes = 10)
    class Sub extends Around {}
}
