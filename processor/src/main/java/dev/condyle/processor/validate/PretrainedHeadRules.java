package dev.condyle.processor.validate;

import dev.condyle.Head.Style;
import dev.condyle.Head.Task;
import dev.condyle.Pooling;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.BackboneModel;
import dev.condyle.processor.model.WeightFile;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Validates a head whose weights come from the classifier of a network. At most one problem is
 * reported for a head.
 */
final class PretrainedHeadRules {

    private static final String MEMBER = "pretrained";
    private static final String REMOVE = "remove pretrained";

    /** ImageNet, and ImageNet with the background class of TensorFlow, which is dropped. */
    private static final int IMAGENET = 1000;

    private static final int WITH_BACKGROUND = 1001;

    private final Declaration declaration;
    private final Problems problems;

    PretrainedHeadRules(Declaration declaration, Problems problems) {
        this.declaration = declaration;
        this.problems = problems;
    }

    /** Returns whether the weights of a head come from a file. */
    static boolean isPretrained(Mirror head) {
        return head.flag(MEMBER);
    }

    /**
     * Checks a head.
     *
     * @param head the head
     * @param backbone the network; empty if there is none, or if it is invalid
     */
    void check(ParsedHead head, Optional<BackboneModel> backbone) {
        Mirror mirror = head.mirror();
        // A head without any backbone is already reported.
        if (!isPretrained(mirror) || isRejected(mirror) || !declaration.hasBackbone()) {
            return;
        }
        if (declaration.hasSeveralHeads()) {
            reject(mirror, "the class has several heads", "use a single head, or " + REMOVE);
        } else if (!declaration.branches().isEmpty()) {
            reject(mirror, "the class has several inputs", REMOVE);
        } else if (!declaration.blocks().isEmpty()) {
            reject(mirror, "the backbone is a custom block, which has no classifier", REMOVE);
        } else if (declaration.backbone().filter(NetworkClassRules::hasNetwork).isEmpty()) {
            reject(mirror, "there is no network", "add a network with weights, or " + REMOVE);
        } else if (declaration.backbone().filter(ModuleRules::isModule).isPresent()) {
            reject(
                    mirror,
                    "a TorchScript module has no separate classifier",
                    "use a network with weights, or " + REMOVE);
        } else if (declaration.backbone().get().text("weights").isEmpty()) {
            reject(
                    mirror,
                    "the network has no weights",
                    "add weights = \"imagenet\" or the location of a file, or " + REMOVE);
        } else if (!declaration.fields().isEmpty() || !declaration.forwards().isEmpty()) {
            reject(
                    mirror,
                    "there are layers between the network and the head",
                    "remove the layers, or " + REMOVE);
        } else {
            backbone.ifPresent(it -> checkFit(head, it));
        }
    }

    /** Returns whether the head is not the classifier of a network; reports the first reason. */
    private boolean isRejected(Mirror head) {
        Style style = head.constant("style", Style.class);
        if (declaration.headMethods().stream().anyMatch(it -> it.head() == head)) {
            reject(head, "the head is a method", REMOVE);
        } else if (head.isWritten("by")) {
            reject(head, "by defines the head", "remove by, or " + REMOVE);
        } else if (TaskRules.of(head) != Task.MULTI_CLASS) {
            reject(head, "the task is " + TaskRules.of(head), "remove task, or " + REMOVE);
        } else if (style != Style.DENSE) {
            reject(head, "the style is " + style, "remove style, or " + REMOVE);
        } else if (!head.integers("hidden").isEmpty()) {
            reject(head, "the head has hidden layers", "remove hidden, or " + REMOVE);
        } else if (TaskRules.learnsLabels(head)) {
            reject(
                    head,
                    "the labels are learned from the training data",
                    "set labels, classes or names in the order of the file, or " + REMOVE);
        } else {
            return false;
        }
        return true;
    }

    /** Checks a head that directly follows a network with weights. */
    private void checkFit(ParsedHead head, BackboneModel backbone) {
        // Without pooling, the features are not a vector, which is reported for every head.
        if (backbone.pooling() == Pooling.MAX) {
            reject(
                    head.mirror(),
                    "its classifier follows average pooling, and the pooling is MAX",
                    "set pooling = Pooling.AVERAGE, or " + REMOVE);
            return;
        }
        OptionalInt labels = head.head().map(it -> it.logits()).orElse(OptionalInt.empty());
        backbone.weights()
                .filter(file -> file.classes() > 0 && labels.isPresent())
                .filter(file -> !fits(file, labels.getAsInt()))
                .ifPresent(
                        file ->
                                problems.add(
                                        Message.PRETRAINED_CLASSES,
                                        head.mirror().location(MEMBER),
                                        file.classes() == WITH_BACKGROUND
                                                ? "1001 classes (1000 without the background)"
                                                : file.classes() + " classes",
                                        file.location(),
                                        labels.getAsInt()));
    }

    private static boolean fits(WeightFile file, int labels) {
        return file.classes() == labels || file.classes() == WITH_BACKGROUND && labels == IMAGENET;
    }

    private void reject(Mirror head, String reason, String remedy) {
        problems.add(Message.PRETRAINED_HEAD, head.location(MEMBER), reason, remedy);
    }
}
