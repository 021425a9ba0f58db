namespace Claims.ClauseModel.Relations;

/// <summary>A service that the member had before, on another claim.</summary>
public sealed record PriorService(string Code, DateOnly Day);
