package golden;

import ai.djl.modality.cv.Image;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Use;
import dev.condyle.runtime.Layer;
import java.io.IOException;
import java.util.function.Supplier;

class Givens {
    @Head(classes = 2)
    static class Twice {
        @Backbone(input = float[].class, shape = {4})
        static Block first() { return Blocks.identityBlock(); }

        @Backbone(input = float[].class, shape = {4}) // CONDYLE-859 "@Backbone"
        static Block second() { return Blocks.identityBlock(); }
    }

    @Backbone(input = float[].class, shape = {4}) // CONDYLE-859 "@Backbone"
    @Head(classes = 2)
    static class Beside {
        @Backbone(input = float[].class, shape = {4})
        static Block body() { return Blocks.identityBlock(); }
    }

    static class WithoutHead {
        @Backbone(input = float[].class, shape = {4}) // CONDYLE-860 "@Backbone"
        static Block body() { return Blocks.identityBlock(); }
    }

    @Backbone
    static class User {
        @Dense(3) Layer hidden;
        @Use(WithoutHead.class) Layer body; // CONDYLE-852 ".class" / "WithoutHead.class"
    }

    @Head(classes = 2)
    static class OfText {
        @Backbone(input = float[].class, shape = {4})
        static String text() { return ""; } // CONDYLE-861 "text"
    }

    @Head(classes = 2)
    static class OfTexts {
        @Backbone(input = float[].class, shape = {4})
        static Supplier<String> texts; // CONDYLE-861 "texts"
    }

    @Head(classes = 2)
    static class OfMethodOfSupplier {
        @Backbone(input = float[].class, shape = {4})
        static Supplier<Block> supplier() { return null; } // CONDYLE-861 "supplier"
    }

    @Head(classes = 2)
    static class NotStatic {
        @Backbone(input = float[].class, shape = {4})
        Block body() { return Blocks.identityBlock(); } // CONDYLE-862 "body"
    }

    @Head(classes = 2)
    static class Private {
        @Backbone(input = float[].class, shape = {4})
        private static final Block BODY = Blocks.identityBlock(); // CONDYLE-863 "BODY"
    }

    @Head(classes = 2)
    static class WithArguments {
        @Backbone(input = float[].class, shape = {4})
        static Block body(int units) { return null; } // CONDYLE-864 "body"
    }

    @Head(classes = 2)
    static class Throwing {
        @Backbone(input = float[].class, shape = {4})
        static Block body() throws IOException { return null; } // CONDYLE-865 "body"
    }

    @Head(classes = 2)
    static class Members {
        @Backbone(
                input = float[].class,
                shape = {4},
                width = 2, // CONDYLE-866 "2" / "width"
                mean = 1, // CONDYLE-866 "1" / "mean"
                sha256 = "", // CONDYLE-310 "\"" / "sha256"
                features = {4, 4}) // CONDYLE-717 "{" / "features"
        static Block body() { return Blocks.identityBlock(); }
    }

    @Head(classes = 2)
    static class WithoutInput {
        @Backbone(shape = {4}) // CONDYLE-207 "@Backbone"
        static Block body() { return Blocks.identityBlock(); }
    }

    @Head(classes = 2) // CONDYLE-507 "@Head"
    static class Maps {
        @Backbone(input = Image.class, shape = {3, 4, 4}, features = {3, 4, 4}, pooling = dev.condyle.Pooling.NONE)
        static Block body() { return Blocks.identityBlock(); }
    }

    @Head(classes = 2)
    static class BesideAnInput {
        @Backbone(input = float[].class, shape = {4}) // CONDYLE-870 "@Backbone"
        static Block body() { return Blocks.identityBlock(); }

        @Backbone(input = float[].class, shape = {4}) Layer other;
    }
}
