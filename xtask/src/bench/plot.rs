//! A plot of time over length as an SVG, both axes logarithmic, so that growth is a slope: drawn for light and dark pages alike,
//! and small enough to read as text.

use std::fmt::Write;

/// A line of the plot.
pub(super) struct Series {
    pub(super) name: String,
    /// Bytes of text, and milliseconds.
    pub(super) points: Vec<(f64, f64)>,
    /// Whether it is ours.
    pub(super) is_ours: bool,
}

/// What the axes show: bytes and milliseconds, as powers of ten.
const BYTES: (i32, i32) = (3, 8);
const MILLISECONDS: (i32, i32) = (-2, 5);
const BYTE_NAMES: [&str; 6] = ["1 kB", "10 kB", "100 kB", "1 MB", "10 MB", "100 MB"];
const TIME_NAMES: [&str; 8] = ["10 µs", "100 µs", "1 ms", "10 ms", "100 ms", "1 s", "10 s", "100 s"];
/// The picture and the plot within it, in pixels.
const SIZE: (f64, f64) = (760.0, 440.0);
const LEFT: f64 = 60.0;
const TOP: f64 = 12.0;
const DECADE: (f64, f64) = (96.0, 56.0);
/// Names of lines stand at least so far apart, and have this width for each letter.
const LINE_HEIGHT: f64 = 15.0;
const LETTER_WIDTH: f64 = 7.0;
/// Seen on white and on black.
const COLOURS: [&str; 9] =
    ["#d29922", "#2da44e", "#a371f7", "#db61a2", "#e5534b", "#39a0a8", "#8c8c8c", "#b5651d", "#6f8f00"];
const OURS: &str = "#2f81f7";

/// The whole file.
pub(super) fn draw(series: &[Series]) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <title>CPU time of a summary by length of the text</title>\n",
        SIZE.0, SIZE.1
    );
    draw_grid(&mut svg);
    let others = series.iter().filter(|line| !line.is_ours).zip(COLOURS.iter().cycle());
    let lines: Vec<(&Series, &str)> = others
        .map(|(line, colour)| (line, *colour))
        .chain(series.iter().filter(|line| line.is_ours).map(|line| (line, OURS)))
        .collect();
    for &(line, colour) in &lines {
        let points: Vec<String> = line.points.iter().map(|&point| pair(place(point))).collect();
        let width = if line.is_ours { 3 } else { 1 };
        let _ = writeln!(
            svg,
            "<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" points=\"{}\"/>",
            points.join(" ")
        );
    }
    // From the top down, each name beside the end of its line or below those that stand in its way.
    let mut ends: Vec<(f64, f64, &str, &str)> = lines
        .iter()
        .filter_map(|(line, colour)| {
            let (x, y) = place(*line.points.last()?);
            Some((x, y, &*line.name, *colour))
        })
        .collect();
    ends.sort_by(|one, other| one.1.total_cmp(&other.1));
    let mut placed: Vec<(f64, f64, f64)> = Vec::new();
    for (x, y, name, colour) in ends {
        let end = x + name.chars().map(|_| LETTER_WIDTH).sum::<f64>();
        let in_its_way = placed.iter().filter(|(left, right, _)| x < *right && *left < end);
        let at = in_its_way.map(|(_, _, at)| at + LINE_HEIGHT).fold(y.max(TOP), f64::max);
        placed.push((x, end, at));
        let _ = writeln!(svg, "<text x=\"{:.0}\" y=\"{:.0}\" fill=\"{colour}\">{name}</text>", x + 6.0, at + 4.0);
    }
    svg + "</svg>\n"
}

fn draw_grid(svg: &mut String) {
    let (right, bottom) =
        (LEFT + DECADE.0 * f64::from(BYTES.1 - BYTES.0), TOP + DECADE.1 * f64::from(MILLISECONDS.1 - MILLISECONDS.0));
    let _ = writeln!(svg, "<g stroke=\"#888\" stroke-opacity=\".35\" fill=\"none\">");
    for power in BYTES.0..=BYTES.1 {
        let x = LEFT + DECADE.0 * f64::from(power - BYTES.0);
        let _ = writeln!(svg, "<path d=\"M{x:.0} {TOP:.0}V{bottom:.0}\"/>");
    }
    for power in MILLISECONDS.0..=MILLISECONDS.1 {
        let y = bottom - DECADE.1 * f64::from(power - MILLISECONDS.0);
        let _ = writeln!(svg, "<path d=\"M{LEFT:.0} {y:.0}H{right:.0}\"/>");
    }
    let _ = writeln!(svg, "</g>\n<g fill=\"#888\" text-anchor=\"end\">");
    for (number, name) in (0..).zip(TIME_NAMES) {
        let y = bottom - DECADE.1 * f64::from(number);
        let _ = writeln!(svg, "<text x=\"{:.0}\" y=\"{:.0}\">{name}</text>", LEFT - 6.0, y + 4.0);
    }
    let _ = writeln!(svg, "</g>\n<g fill=\"#888\" text-anchor=\"middle\">");
    for (number, name) in (0..).zip(BYTE_NAMES) {
        let x = LEFT + DECADE.0 * f64::from(number);
        let _ = writeln!(svg, "<text x=\"{x:.0}\" y=\"{:.0}\">{name}</text>", bottom + 18.0);
    }
    svg.push_str("</g>\n");
}

/// Where a point stands in the picture.
fn place((bytes, milliseconds): (f64, f64)) -> (f64, f64) {
    let x = LEFT + DECADE.0 * (libm::log10(bytes) - f64::from(BYTES.0));
    let y = TOP + DECADE.1 * (f64::from(MILLISECONDS.1) - libm::log10(milliseconds));
    (x, y)
}

fn pair((x, y): (f64, f64)) -> String {
    format!("{x:.0},{y:.0}")
}
