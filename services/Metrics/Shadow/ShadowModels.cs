namespace Claims.Metrics.Shadow;

/// <summary>Two models that scored the same claims.</summary>
/// <param name="Champion">Hash of the one that was in use.</param>
/// <param name="Challenger">Hash of the other.</param>
public sealed record ShadowModels(string Champion, string Challenger);
