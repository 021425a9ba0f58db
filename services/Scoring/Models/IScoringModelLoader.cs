namespace Claims.Scoring.Models;

/// <summary>Makes models of folders.</summary>
internal interface IScoringModelLoader
{
    /// <summary>Reads, checks and warms a model; takes some hundred milliseconds.</summary>
    /// <exception cref="Exception">The folder holds no model that can be served, see <see cref="LoadFaults"/>.</exception>
    IScoringModel Load(string folder);
}
