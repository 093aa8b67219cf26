//! Pictures: read from the X window dump that Xvfb keeps, written as PNG.
//!
//! Only what Xvfb writes at depth 24 is understood: 32 bits a pixel, blue first. Anything else is refused.

use std::io::Write;

use anyhow::{Context, Result, ensure};

/// A picture in memory, three bytes a pixel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Red, green, blue, row by row.
    pub rgb: Vec<u8>,
}

impl Picture {
    /// A picture of one colour.
    pub fn plain(width: u32, height: u32, colour: [u8; 3]) -> Self {
        let rgb = colour.repeat(width as usize * height as usize);
        Self { width, height, rgb }
    }

    /// Reads an X window dump.
    pub fn read(dump: &[u8]) -> Result<Self> {
        let word = |at: usize| -> Result<u32> {
            let bytes = dump
                .get(at * 4..at * 4 + 4)
                .context("the window dump is cut short")?;
            Ok(u32::from_be_bytes(bytes.try_into()?))
        };
        ensure!(word(1)? == 7, "not a window dump of version 7");
        let (width, height, line) = (word(4)?, word(5)?, word(12)? as usize);
        ensure!(
            word(7)? == 0 && word(11)? == 32,
            "not a dump of 32 bits a pixel, blue first"
        );
        let pixels = dump
            .get(word(0)? as usize + word(19)? as usize * 12..)
            .context("the window dump has no pixels")?;
        let mut rgb = Vec::with_capacity(width as usize * height as usize * 3);
        for row in pixels.chunks_exact(line).take(height as usize) {
            for pixel in row.as_chunks::<4>().0.iter().take(width as usize) {
                rgb.extend([pixel[2], pixel[1], pixel[0]]);
            }
        }
        ensure!(
            rgb.len() == width as usize * height as usize * 3,
            "the window dump is cut short"
        );
        Ok(Self { width, height, rgb })
    }

    /// Reads a PNG of 8 bits a channel; what is transparent stays as it is.
    pub fn read_png(bytes: &[u8]) -> Result<Self> {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info()?;
        let mut buffer = vec![
            0;
            reader
                .output_buffer_size()
                .context("the picture is too large")?
        ];
        let frame = reader.next_frame(&mut buffer)?;
        let channels = frame.color_type.samples();
        ensure!(channels >= 3, "not a coloured picture");
        let rgb = buffer[..frame.buffer_size()]
            .chunks_exact(channels)
            .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
            .collect();
        Ok(Self {
            width: frame.width,
            height: frame.height,
            rgb,
        })
    }

    /// The upper left part, no larger than the picture is.
    pub fn crop(&self, width: u32, height: u32) -> Self {
        let (width, height) = (width.min(self.width), height.min(self.height));
        let mut rgb = Vec::with_capacity(width as usize * height as usize * 3);
        for row in self.rows().take(height as usize) {
            rgb.extend_from_slice(&row[..width as usize * 3]);
        }
        Self { width, height, rgb }
    }

    /// Smaller by averaging, to this width.
    pub fn shrink(&self, width: u32) -> Self {
        let width = width.min(self.width).max(1);
        let height = (self.height * width / self.width).max(1);
        let mut rgb = Vec::with_capacity(width as usize * height as usize * 3);
        for y in 0..height {
            let (top, bottom) = span(y, height, self.height);
            for x in 0..width {
                let (left, right) = span(x, width, self.width);
                rgb.extend(self.mean(left..right, top..bottom));
            }
        }
        Self { width, height, rgb }
    }

    /// Puts another picture into this one, its corner at (`x`, `y`); what does not fit is left out.
    pub fn put(&mut self, other: &Self, x: u32, y: u32) {
        let (own, start) = (self.width as usize * 3, x as usize * 3);
        for (row, source) in (y as usize..self.height as usize).zip(other.rows()) {
            let length = source.len().min(own.saturating_sub(start));
            let at = row * own + start;
            self.rgb[at..at + length].copy_from_slice(&source[..length]);
        }
    }

    /// How many different colours there are, counted up to `limit`: a blank screen has one.
    pub fn colours(&self, limit: usize) -> usize {
        let mut seen = std::collections::HashSet::new();
        for pixel in self.rgb.as_chunks::<3>().0 {
            seen.insert(*pixel);
            if seen.len() >= limit {
                break;
            }
        }
        seen.len()
    }

    /// Writes the picture as a PNG.
    pub fn write(&self, to: impl Write) -> Result<()> {
        let mut encoder = png::Encoder::new(to, self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::Fast);
        encoder.write_header()?.write_image_data(&self.rgb)?;
        Ok(())
    }

    fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.rgb.chunks_exact(self.width as usize * 3)
    }

    fn mean(&self, across: std::ops::Range<u32>, down: std::ops::Range<u32>) -> [u8; 3] {
        let count = (across.len() * down.len()).max(1) as u32;
        let mut sum = [0_u32; 3];
        for y in down {
            for x in across.clone() {
                let at = (y as usize * self.width as usize + x as usize) * 3;
                for (total, value) in sum.iter_mut().zip(&self.rgb[at..at + 3]) {
                    *total += u32::from(*value);
                }
            }
        }
        sum.map(|total| (total / count) as u8)
    }
}

/// Which of `from` source pixels the pixel `at` of `to` covers.
fn span(at: u32, to: u32, from: u32) -> (u32, u32) {
    let start = at * from / to;
    (start, ((at + 1) * from / to).max(start + 1).min(from))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dump(width: u32, height: u32) -> Vec<u8> {
        let mut words = [0_u32; 25];
        (words[0], words[1], words[4], words[5]) = (100, 7, width, height);
        (words[11], words[12]) = (32, width * 4);
        let mut bytes: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
        bytes.extend([3, 2, 1, 0].repeat((width * height) as usize));
        bytes
    }

    #[test]
    fn a_window_dump_becomes_red_green_and_blue() {
        let picture = Picture::read(&dump(4, 2)).unwrap();
        assert_eq!(picture, Picture::plain(4, 2, [1, 2, 3]));
    }

    #[test]
    fn a_dump_that_is_cut_short_is_refused() {
        let whole = dump(4, 2);
        for length in [0, 50, whole.len() - 1] {
            assert!(
                Picture::read(&whole[..length]).is_err(),
                "{length} bytes were taken"
            );
        }
    }

    #[test]
    fn a_picture_goes_through_a_png_and_back() {
        let mut picture = Picture::plain(5, 3, [200, 100, 50]);
        picture.put(&Picture::plain(2, 2, [1, 1, 1]), 4, 2);
        let mut file = Vec::new();
        picture.write(&mut file).unwrap();
        assert_eq!(Picture::read_png(&file).unwrap(), picture);
    }

    #[test]
    fn a_smaller_picture_keeps_its_colours() {
        let small = Picture::plain(100, 50, [9, 8, 7]).shrink(10);
        assert_eq!(small, Picture::plain(10, 5, [9, 8, 7]));
    }

    #[test]
    fn a_blank_screen_has_one_colour() {
        assert_eq!(Picture::plain(9, 9, [0, 0, 0]).colours(10), 1);
    }
}
