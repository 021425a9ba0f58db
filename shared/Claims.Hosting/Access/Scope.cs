namespace Claims.Hosting.Access;

/// <summary>What a caller may do: scope of a program's key, and what the roles of people are made of.</summary>
public enum Scope
{
    /// <summary>Hand in claims.</summary>
    Submit,

    /// <summary>Read submissions, claims, assessments and their explanations.</summary>
    ReadClaims,

    /// <summary>Read cases and give verdicts.</summary>
    Review,

    /// <summary>Give second reviews and appeal outcomes, assign cases to others, read and change baselines and policies.</summary>
    Supervise,

    /// <summary>Read performance, drift and alerts.</summary>
    ReadMetrics,

    /// <summary>Reload models, publish again, replay and discard failed messages, manage users and keys.</summary>
    Operate,
}
