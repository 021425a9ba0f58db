namespace Claims.ClauseModel.Embeddings.Training;

/// <summary>One text to learn from: normalised words in order, and how much it weighs.</summary>
public sealed record TrainingText(IReadOnlyList<string> Words, double Weight);
