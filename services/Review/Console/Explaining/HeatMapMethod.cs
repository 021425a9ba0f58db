namespace Claims.Review.Console.Explaining;

/// <summary>What the cells of a heat map say.</summary>
public enum HeatMapMethod
{
    /// <summary>How much the line attends to the clause.</summary>
    Attention,

    /// <summary>How much that attention moved the risk, and which way.</summary>
    Gradient,

    /// <summary>How far the risk falls without the clause, or without the line.</summary>
    LeaveOneOut,
}
