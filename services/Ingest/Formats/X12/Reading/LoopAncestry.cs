namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>Finds the levels that a claim lies in.</summary>
public static class LoopAncestry
{
    /// <summary>The loop itself or the nearest one around it with this id.</summary>
    public static Loop? Enclosing(this Loop loop, string id)
    {
        for (var at = loop; at is not null; at = at.Parent)
        {
            if (at.Rule.Id == id)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The fault scopes that a loop lies in, outermost first.</summary>
    public static IReadOnlyList<FaultScope> Scopes(this Loop loop)
    {
        var scopes = new List<FaultScope>();
        for (var at = loop; at is not null; at = at.Parent)
        {
            if (scopes.Count == 0 || scopes[^1] != at.Scope)
            {
                scopes.Add(at.Scope);
            }
        }

        scopes.Reverse();
        return scopes;
    }
}
