namespace Claims.Review.Cases;

/// <summary>Some cases of a list.</summary>
/// <param name="Filter">Which list.</param>
/// <param name="Order">What comes first.</param>
/// <param name="IsReversed">What comes first comes last instead.</param>
/// <param name="Skip">Cases before the first one asked for.</param>
/// <param name="Take">Most cases.</param>
public sealed record CaseQuery(CaseFilter Filter, CaseOrder Order, bool IsReversed, long Skip, int Take);

/// <summary>Who asks, and when: what a filter's "me" and "days" are about.</summary>
public sealed record CaseReader(string Name, DateTimeOffset Now);
