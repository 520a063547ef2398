package golden;

import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Dropout;
import dev.condyle.layer.LayerNorm;
import dev.condyle.runtime.Layer;

/** Names that would hide classes in generated code. */
class HiddenNames {
    @Backbone(input = float[].class, shape = 4)
    @Head(classes = 2, dropout = 0.1)
    static class Fields {
        @Dense(4) Layer Linear;
        @Dense(4) Layer NDList;
        @Dropout Layer Dropout;
        @LayerNorm Layer Block;
    }

    @Backbone(input = float[].class, shape = 4)
    static class Heads {
        @Dense(4) Layer List;
        @Head(names = {"violin", "cello"}, dropout = 0.1) Layer Dropout;
        @Head(classes = 2) Layer Linear;
        @Head(classes = 2, hidden = 3) Layer HiddenHead;
    }
}

class Integer {}

class Object {}

class Override {}

class String {}
