namespace Claims.ClauseModel.Scoring;

/// <summary>The codes of <see cref="Contracts.Reason"/> that the scorer gives. Added to, never renamed.</summary>
public static class ReasonCodes
{
    /// <summary>Attention lies on an exclusion that the line falls under.</summary>
    public const string AttentionOnExclusion = "ATTENTION_ON_EXCLUSION";

    /// <summary>Attention lies on a clause whose number (units, frequency, charge, age) is broken.</summary>
    public const string BrokenLimit = "BROKEN_LIMIT";

    /// <summary>Attention lies on a clause with another broken condition.</summary>
    public const string BrokenCondition = "BROKEN_CONDITION";

    /// <summary>The model reads the line as breaking the words of a clause that names no code.</summary>
    public const string WordsOfClause = "WORDS_OF_CLAUSE";

    /// <summary>The line is unlike what diagnoses, member, provider and history explain, though no clause says so.</summary>
    public const string LineUnexplained = "LINE_UNEXPLAINED";

    /// <summary>More attention than usual lies on no clause.</summary>
    public const string NoClauseGoverns = "NO_CLAUSE_GOVERNS";

    /// <summary>The shares over kinds of clauses are unlike those of normal lines.</summary>
    public const string UnlikeProfile = "UNLIKE_PROFILE";

    /// <summary>Attention is more scattered or more gathered than usual.</summary>
    public const string UnusualSpread = "UNUSUAL_SPREAD";
}
