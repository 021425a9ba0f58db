namespace Claims.ClauseModel.Simulation;

/// <summary>How hard a planted fault is to find.</summary>
public enum Difficulty
{
    /// <summary>A clause names the service, and the claim is far beyond what it allows.</summary>
    Easy,

    /// <summary>A clause names the service, and the claim is just beyond: one unit, one day, a year of age.</summary>
    Medium,

    /// <summary>Only the words of a clause that names no code, only the member's history, or only the pattern shows it.</summary>
    Hard,
}
